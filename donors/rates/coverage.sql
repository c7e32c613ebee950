-- For each set and currency: from when to when it has rates, how many, and how often
-- more than a week passed without one, in which nothing converts.
SELECT
    rate_set_id, currency, min("on"), max("on"), count(*),
    count(*) FILTER (WHERE "on" - before > 8)
FROM (
    SELECT
        rate_set_id, currency, "on",
        lag("on") OVER (PARTITION BY rate_set_id, currency ORDER BY "on") AS before
    FROM donors_exchangerate
    WHERE rate_set_id = ANY (%s) AND "on" <= %s AND marking_id = ANY (%s)
) AS rate
GROUP BY rate_set_id, currency
ORDER BY rate_set_id, currency
