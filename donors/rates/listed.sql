-- The rates by which amounts were converted, each once; if they are many, by rate set
-- and currency alone, with how many, from when to when, the lowest and the highest. The
-- braces are a query of rate_set_id, currency, rated_on and usd_per_unit.
WITH used AS MATERIALIZED ({amounts}),

counted AS (SELECT count(*) AS rates FROM used)

SELECT
    rate_set_id, currency, rated_on AS first, rated_on AS last, 1 AS rates,
    usd_per_unit AS lowest, usd_per_unit AS highest
FROM used CROSS JOIN counted
WHERE counted.rates <= %s
UNION ALL
SELECT
    rate_set_id, currency, min(rated_on), max(rated_on), count(*),
    min(usd_per_unit), max(usd_per_unit)
FROM used CROSS JOIN counted
WHERE counted.rates > %s
GROUP BY rate_set_id, currency
ORDER BY rate_set_id, currency, first, lowest
