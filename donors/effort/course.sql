-- What moved of each donor, added up to each day and by the side on which the donor
-- stands then. Follows moved, of donor_id, day, usd, made, known, press, unverified.
, {side_of},

-- In their order, and each once.
asked_days AS (SELECT %s::date[] AS days),

point AS (SELECT unnest(days) AS day FROM asked_days),

-- At the first of the days that is not before it.
placed AS (
    SELECT
        donor_id,
        days[width_bucket(moved.day - 1, days) + 1] AS day,
        sum(usd) AS usd, sum(made) AS made, sum(known) AS known,
        sum(press) AS press, sum(unverified) AS unverified
    FROM moved CROSS JOIN asked_days
    GROUP BY 1, 2
),

so_far AS (
    SELECT
        donor.donor_id, point.day,
        sum(placed.usd) OVER so_far AS usd,
        sum(placed.made) OVER so_far AS made,
        sum(placed.known) OVER so_far AS known,
        sum(placed.press) OVER so_far AS press,
        sum(placed.unverified) OVER so_far AS unverified
    FROM (SELECT DISTINCT donor_id FROM placed) AS donor
    CROSS JOIN point
    LEFT JOIN placed ON placed.donor_id = donor.donor_id AND placed.day = point.day
    WINDOW so_far AS (PARTITION BY donor.donor_id ORDER BY point.day)
)

SELECT
    so_far.day,
    coalesce(side_of.side, 'wider') AS side,
    CASE WHEN sum(known) > 0 THEN sum(usd) END,
    coalesce(sum(made) - sum(known), 0)::bigint,
    coalesce(sum(press), 0)::bigint,
    coalesce(sum(unverified), 0)::bigint
FROM so_far
LEFT JOIN side_of
    ON side_of.actor_id = so_far.donor_id
    AND side_of.first <= so_far.day
    AND so_far.day < side_of.until
WHERE made > 0 OR press > 0 OR unverified > 0
GROUP BY 1, 2
ORDER BY 1, 2
