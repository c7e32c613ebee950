-- Currencies of these pledges without a rate at the day, by the rate set of each pledge,
-- and the last day that the set has both the currency and the dollar. Follows `asked`,
-- `rate_at`; the braces are a query of rate_set_id and currency, a row for each pledge.
SELECT
    wanted.rate_set_id,
    wanted.currency,
    wanted.pledges,
    (
        SELECT max(rate."on")
        FROM donors_exchangerate AS rate
        WHERE rate.rate_set_id = wanted.rate_set_id
            AND rate."on" <= asked.day
            AND rate.currency
                = CASE WHEN wanted.currency = base.base_currency THEN 'USD'
                       ELSE wanted.currency END
            AND (
                base.base_currency = 'USD'
                OR EXISTS (
                    SELECT FROM donors_exchangerate AS dollar
                    WHERE dollar.rate_set_id = rate.rate_set_id
                        AND dollar."on" = rate."on" AND dollar.currency = 'USD'
                )
            )
    ) AS has_until
FROM (
    SELECT rate_set_id, currency, count(*) AS pledges
    FROM ({pledges}) AS pledge
    GROUP BY rate_set_id, currency
) AS wanted
CROSS JOIN asked
JOIN donors_rateset AS base ON base.id = wanted.rate_set_id
LEFT JOIN rate_at
    ON rate_at.rate_set_id = wanted.rate_set_id AND rate_at.currency = wanted.currency
WHERE rate_at.currency IS NULL
ORDER BY wanted.currency, wanted.rate_set_id
