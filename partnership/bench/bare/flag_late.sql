-- A flag for each pledge that is late, in a database without flags.
INSERT INTO alerts_flag (
    rule, subject_model, subject_id, actor_id, title, severity, step, due_on,
    marking_id, opened_on, acknowledged_reason, version
)
SELECT
    'late_pledge', 'donors.pledge', listed.id, donor_id,
    listed.donor || ': ' || listed.title,
    CASE status WHEN 'overdue' THEN 30 ELSE 10 END,
    CASE
        WHEN status = 'behind_schedule' THEN 'behind'
        WHEN overdue_since > %(day)s::date - interval '6 months' THEN '0-6'
        WHEN overdue_since > %(day)s::date - interval '12 months' THEN '6-12'
        ELSE '12+'
    END,
    overdue_since, marking_id, %(day)s, '', 1
FROM listed
WHERE status IN ('overdue', 'behind_schedule')
