-- Work out the sums of each donor, and keep them with what this statement has seen.
-- Follows `grouped` by donor.
, placed AS (
    SELECT
        donor_group, id, overdue_since, coalesce(used, pledged) AS width,
        row_number() OVER (
            PARTITION BY donor_group ORDER BY coalesce(used, pledged) DESC NULLS LAST, id
        ) AS place
    FROM by_donor
),

largest AS (
    SELECT
        donor_group, min(overdue_since) AS overdue_since,
        array_agg(id ORDER BY place) FILTER (WHERE place <= {most}) AS ids,
        array_agg(width ORDER BY place) FILTER (WHERE place <= {most}) AS widths
    FROM placed
    GROUP BY donor_group
),

found AS (
    SELECT
        split_part(name, ' ', 1)::bigint AS donor_key,
        split_part(name, ' ', 2) AS grouping,
        ARRAY[{packed}] AS figures, ids, widths, overdue_since
    FROM grouped JOIN largest ON largest.donor_group = grouped.name
    UNION ALL
    -- Those of whose pledges the reader sees none.
    SELECT donor.key, '', '{{}}', '{{}}', '{{}}', NULL
    FROM unnest(%s::bigint[]) AS donor (key)
    WHERE NOT EXISTS (SELECT FROM by_donor WHERE by_donor.donor_id = donor.key)
)

INSERT INTO donors_standingsum (
    question_key, donor_key, grouping, figures, largest, widths, overdue_since, as_of
)
SELECT
    %s, donor_key, grouping, figures, ids, widths, overdue_since, pg_current_snapshot()
FROM found
RETURNING id
