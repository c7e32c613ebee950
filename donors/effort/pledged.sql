-- Money pledged, and every revision of it; a pledge without an amount has no figure.
WITH pledge AS ({pledge}),

soft AS ({soft}),

entry AS ({entry}),

moved AS (
    SELECT
        donor_id, pledged_on AS day, coalesce(amount_usd, 0) AS usd, 1 AS made,
        (amount_usd IS NOT NULL)::int AS known, 0 AS press, 0 AS unverified
    FROM pledge
    UNION ALL
    SELECT pledge.donor_id, entry.day, entry.amount_usd, 0, 0, 0, 0
    FROM entry
    JOIN pledge ON pledge.id = entry.whole_id
    WHERE entry.is_counted AND pledge.amount_usd IS NOT NULL
    UNION ALL
    SELECT
        donor_id, pledged_on, 0, 0, 0,
        (grade = 'press')::int, (grade = 'unverified')::int
    FROM soft
)
