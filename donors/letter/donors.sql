-- Whom to press: one row for each donor of the chosen pledges, widest late first, with
-- the keys of the pledges that a note tells of. Follows pledge_position.
, bounds AS (SELECT %s::int AS pledges, %s::int AS donors),

-- What rests on evidence that does not count is told of by nobody.
told AS (
    SELECT
        chosen.*,
        chosen.grade <> ALL (asked.left_out_grades) AS is_told,
        chosen.grade IN ('press', 'unverified') AS is_soft
    FROM chosen CROSS JOIN asked
),

-- Grants, loans and help in kind stay apart.
form AS (
    SELECT
        donor_id, instrument, sum(overdue) AS overdue,
        sum(behind_schedule) AS behind_schedule, sum(waiting) AS waiting
    FROM told WHERE is_told AND late > 0
    GROUP BY donor_id, instrument
),

forms AS (
    SELECT
        donor_id,
        jsonb_build_object(
            'overdue', jsonb_object_agg(instrument, overdue::text),
            'behind_schedule', jsonb_object_agg(instrument, behind_schedule::text),
            'waiting', jsonb_object_agg(instrument, waiting::text)
        )::text AS late_by_state
    FROM form GROUP BY donor_id
),

by_donor AS (
    SELECT
        donor_id,
        count(*) FILTER (WHERE is_told) AS pledges,
        count(*) FILTER (WHERE is_told AND late > 0) AS late_pledges,
        count(*) FILTER (WHERE is_told AND basis = 'none') AS unknown,
        coalesce(sum(late) FILTER (WHERE is_told), 0) AS late,
        min(overdue_since) FILTER (WHERE is_told) AS overdue_since,
        count(*) FILTER (WHERE is_soft) AS soft_pledges,
        sum(pledged) FILTER (WHERE is_soft) AS soft_pledges_usd,
        coalesce(sum(coalesce(entries_press, 0) + coalesce(entries_unverified, 0))
            FILTER (WHERE is_told), 0)::int AS soft_entries,
        count(*) FILTER (WHERE is_told AND soft_statement IS NOT NULL)
            AS soft_statements,
        (array_agg(
            id ORDER BY late DESC NULLS LAST, used DESC NULLS LAST,
            pledged DESC NULLS LAST, id
        ) FILTER (WHERE is_told))[1:(SELECT pledges FROM bounds)] AS keys
    FROM told
    GROUP BY donor_id
)

SELECT
    donor.id,
    donor.name,
    donor.slug,
    donor.iso3,
    by_donor.pledges,
    by_donor.late_pledges,
    by_donor.unknown,
    by_donor.late,
    by_donor.overdue_since,
    by_donor.soft_pledges,
    by_donor.soft_pledges_usd,
    by_donor.soft_entries,
    by_donor.soft_statements,
    coalesce(by_donor.keys, ARRAY[]::bigint[]) AS keys,
    coalesce(forms.late_by_state, '{{}}') AS late_by_state,
    count(*) OVER () AS found
FROM by_donor
LEFT JOIN forms ON forms.donor_id = by_donor.donor_id
JOIN ({actor}) AS donor ON donor.id = by_donor.donor_id
WHERE {which}
ORDER BY by_donor.late DESC, donor.name, donor.id
LIMIT (SELECT donors FROM bounds)
