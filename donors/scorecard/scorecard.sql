-- How far the pledges of a conference came, by donor and together: pledged, confirmed in
-- writing, and delivered by each day that is asked for. Follows summed.
, milestone AS (SELECT * FROM unnest(%s::text[], %s::date[]) AS days (name, day)),

counted AS (
    SELECT
        id, donor_id, delivery_is_tracked, usd, units, committed,
        round(pledged_in_all * usd / units, 2) AS pledged
    FROM summed
    WHERE is_counted
),

by_then AS (
    SELECT
        counted.id, milestone.name,
        sum(e.value) AS value, sum(e.is_added) AS standing
    FROM counted
    CROSS JOIN milestone
    LEFT JOIN valued_entry AS e
        ON e.whole_id = counted.id
        AND e.kind = '3'
        AND e.transacted_on <= milestone.day
    GROUP BY counted.id, milestone.name
),

-- What came is at most what was pledged: nobody's surplus meets another's gap. Unknown
-- stays null.
stage AS (
    SELECT donor_id, 'pledged' AS name, pledged AS usd, pledged FROM counted
    UNION ALL
    SELECT
        donor_id, 'committed',
        CASE WHEN committed IS NOT NULL
             THEN least(round(committed * usd / units, 2), pledged) END,
        pledged
    FROM counted
    UNION ALL
    SELECT
        counted.donor_id, by_then.name,
        CASE
            WHEN by_then.standing <> 0 OR by_then.value <> 0
                THEN least(round(by_then.value * usd / units, 2), pledged)
            WHEN counted.delivery_is_tracked THEN 0
        END,
        pledged
    FROM counted JOIN by_then ON by_then.id = counted.id
),

sums AS (
    SELECT
        donor_id, name,
        sum(usd) AS usd, count(usd) AS known,
        sum(pledged) FILTER (WHERE usd IS NOT NULL) AS pledged_of_known,
        count(*) AS pledges,
        max(sum(CASE WHEN name = 'pledged' THEN usd END))
            OVER (PARTITION BY donor_id) AS width
    FROM stage
    GROUP BY GROUPING SETS ((donor_id, name), (name))
),

ranked AS (
    SELECT
        sums.*, donor.name AS donor, donor.slug,
        dense_rank() OVER (
            ORDER BY donor_id IS NOT NULL, width DESC, donor.name, donor_id
        ) AS place
    FROM sums LEFT JOIN ({donor}) AS donor ON donor.id = sums.donor_id
)

SELECT place, donor, slug, name, usd, known, pledged_of_known, pledges
FROM ranked
WHERE place <= %s
ORDER BY place
