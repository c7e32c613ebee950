-- US dollars for one unit of a currency at `asked.day`, by rate set: of the newest day
-- within the week before on which the set has both the currency and the dollar.
SELECT DISTINCT ON (found.rate_set_id, found.currency)
    found.rate_set_id, found.currency, round(found.usd, 14) AS usd_per_unit,
    found."on" AS rated_on
FROM (
    SELECT
        rate.rate_set_id, rate.currency, rate."on",
        coalesce(dollar.units_per_base, 1) / rate.units_per_base AS usd
    FROM donors_exchangerate AS rate
    JOIN donors_rateset AS rates ON rates.id = rate.rate_set_id
    LEFT JOIN donors_exchangerate AS dollar
        ON dollar.rate_set_id = rate.rate_set_id
        AND dollar."on" = rate."on" AND dollar.currency = 'USD'
    CROSS JOIN asked
    WHERE rate."on" BETWEEN asked.day - 7 AND asked.day
        AND (rates.base_currency = 'USD' OR dollar.currency IS NOT NULL)
    UNION ALL
    SELECT dollar.rate_set_id, rates.base_currency, dollar."on", dollar.units_per_base
    FROM donors_exchangerate AS dollar
    JOIN donors_rateset AS rates ON rates.id = dollar.rate_set_id
    CROSS JOIN asked
    WHERE dollar.currency = 'USD' AND dollar."on" BETWEEN asked.day - 7 AND asked.day
) AS found
ORDER BY found.rate_set_id, found.currency, found."on" DESC
