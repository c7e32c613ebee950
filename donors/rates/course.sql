-- The course of a currency: at most some 240 of its rates, evenly chosen, with the
-- first, the last, the lowest and the highest among them, oldest first.
SELECT "on", units_per_base
FROM (
    SELECT
        "on", units_per_base,
        row_number() OVER (ORDER BY "on") AS place,
        row_number() OVER (ORDER BY units_per_base, "on") AS from_lowest,
        count(*) OVER () AS total
    FROM donors_exchangerate
    WHERE rate_set_id = %s AND currency = %s AND "on" <= %s AND marking_id = ANY (%s)
) AS rate
WHERE place IN (1, total) OR from_lowest IN (1, total)
    OR place %% greatest(total / 240, 1) = 0
ORDER BY "on"
