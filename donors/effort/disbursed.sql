-- Money disbursed, pledge by pledge; delivery that nobody records is unknown.
WITH pledge AS ({pledge}),

entry AS ({entry}),

-- Delivery is known from an entry on, as long as not all of it is taken back.
running AS (
    SELECT
        whole_id, day, usd,
        (sum(added) OVER so_far <> 0 OR sum(usd) OVER so_far <> 0)::int AS known
    FROM (
        SELECT whole_id, day, sum(amount_usd) AS usd, sum(sign(amount)) AS added
        FROM entry
        WHERE is_counted
        GROUP BY 1, 2
    ) AS by_day
    WINDOW so_far AS (PARTITION BY whole_id ORDER BY day)
),

moved AS (
    SELECT
        donor_id, pledged_on AS day, 0 AS usd, 1 AS made,
        delivery_is_tracked::int AS known, 0 AS press, 0 AS unverified
    FROM pledge
    UNION ALL
    SELECT
        pledge.donor_id, turn.day, turn.usd, 0,
        CASE WHEN pledge.delivery_is_tracked THEN 0
             ELSE turn.known - turn.known_before END,
        0, 0
    FROM (
        SELECT
            *,
            lag(known, 1, 0) OVER (PARTITION BY whole_id ORDER BY day) AS known_before
        FROM running
    ) AS turn
    JOIN pledge ON pledge.id = turn.whole_id
    UNION ALL
    SELECT
        pledge.donor_id, entry.day, 0, 0, 0,
        CASE WHEN entry.grade = 'press' THEN sign(entry.amount) ELSE 0 END,
        CASE WHEN entry.grade = 'unverified' THEN sign(entry.amount) ELSE 0 END
    FROM entry
    JOIN pledge ON pledge.id = entry.whole_id
)
