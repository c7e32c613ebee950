-- A flag for each pledge that is late, in a database without flags.
, late AS MATERIALIZED (
    SELECT * FROM listed WHERE status IN ('overdue', 'behind_schedule')
),

borne AS (
    SELECT late.id, array_agg(DISTINCT record.marking_id) AS marking_ids
    FROM (
        SELECT id AS pledge_id, id AS whole_id FROM donors_pledge WHERE parent_id IS NULL
        UNION ALL SELECT id, parent_id FROM part
    ) AS member
    JOIN (
        SELECT id AS pledge_id, marking_id FROM donors_pledge
        WHERE parent_id IS NOT NULL AND pledged_on <= %(day)s
        UNION ALL
        SELECT pledge_id, marking_id FROM donors_pledgestatement
        WHERE stated_on <= %(day)s
        UNION ALL
        SELECT pledge_id, marking_id FROM donors_transaction
        WHERE transacted_on <= %(day)s
        UNION ALL
        SELECT pledge_id, marking_id FROM donors_instalment
        WHERE agreed_on IS NULL OR agreed_on <= %(day)s
    ) AS record USING (pledge_id)
    JOIN late ON late.id = member.whole_id AND late.marking_id <> record.marking_id
    GROUP BY late.id
)

INSERT INTO alerts_flag (
    rule, subject_model, subject_id, actor_id, title, severity, step, due_on,
    marking_id, further_marking_ids, opened_on, acknowledged_reason, version
)
SELECT
    'late_pledge', 'donors.pledge', late.id, late.donor_id,
    late.donor || ': ' || late.title,
    CASE status WHEN 'overdue' THEN 30 ELSE 10 END,
    CASE
        WHEN status = 'behind_schedule' THEN 'behind'
        WHEN overdue_since > %(day)s::date - interval '6 months' THEN '0-6'
        WHEN overdue_since > %(day)s::date - interval '12 months' THEN '6-12'
        ELSE '12+'
    END,
    overdue_since, late.marking_id,
    ARRAY(
        SELECT DISTINCT one FROM unnest(borne.marking_ids || donor.marking_id) AS one
        WHERE one <> late.marking_id ORDER BY one
    ),
    %(day)s, '', 1
FROM late
JOIN actors_actor AS donor ON donor.id = late.donor_id
LEFT JOIN borne ON borne.id = late.id
