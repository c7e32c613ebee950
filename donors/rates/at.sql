-- What one unit of each currency is worth in US dollars on a day, by every rate set: its
-- newest rate of that day or of the seven days before on which the set has both the
-- currency and the dollar, by way of the set's base, and the day that it is of.
--
-- To be read as a CTE: `rate_at AS (<this file>)`, after `asked`, of one row with the
-- `day`. The tables bear no schema, so that it reads the past as known too. Rounded as
-- amounts keep their rate, so that the rate of an amount's own day is exactly its own.
WITH near AS MATERIALIZED (
    SELECT
        rate.rate_set_id, rate.currency, rate."on" AS rated_on, rate.units_per_base,
        rate_set.base_currency
    FROM donors_exchangerate AS rate
    JOIN donors_rateset AS rate_set
        ON rate_set.id = rate.rate_set_id AND rate_set.base_currency <> rate.currency
    CROSS JOIN asked
    WHERE rate."on" BETWEEN asked.day - 7 AND asked.day
),

-- The base is one of itself on every day that has any rate.
unit AS (
    SELECT rate_set_id, currency, rated_on, units_per_base FROM near
    UNION ALL
    SELECT DISTINCT rate_set_id, base_currency, rated_on, 1::numeric FROM near
)

(
    SELECT DISTINCT ON (unit.rate_set_id, unit.currency)
        unit.rate_set_id,
        unit.currency,
        round(dollar.units_per_base / unit.units_per_base, 14) AS usd_per_unit,
        unit.rated_on
    FROM unit
    JOIN unit AS dollar
        ON dollar.rate_set_id = unit.rate_set_id
        AND dollar.rated_on = unit.rated_on
        AND dollar.currency = 'USD'
    WHERE unit.currency <> 'USD'
    ORDER BY unit.rate_set_id, unit.currency, unit.rated_on DESC
)
UNION ALL
-- A dollar is a dollar, whatever the set.
SELECT id, 'USD', 1, asked.day FROM donors_rateset CROSS JOIN asked
