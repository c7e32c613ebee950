-- Sums of the pledges that count, by up to three dimensions, and of them all. Follows
-- pledge_position and `display`, the currency of the report: where it is not the
-- dollar, each pledge's figures are converted and rounded, and then added up, so that
-- rows add up to their total and parts to their whole, to its smallest coin.
--
-- A donor may be in two groupings, and its pledges in two rows; the total takes them
-- from the first (`is_once`). Only `finest` reads the pledges.
, finest AS MATERIALIZED (
    SELECT
        {keys},
        {is_once} AS is_once,
        chosen.currency,
        count(*) AS pledges,
        count(*) FILTER (WHERE chosen.lacks_rate) AS without_rate,
        sum(chosen.pledged_in_all) AS own{figures}
    FROM chosen CROSS JOIN display
    {joins}
    WHERE chosen.grouping IN ('reported', 'computed', 'states', 'organisations')
    GROUP BY k1, k2, k3, is_once, chosen.currency
),

summed_by AS (
    SELECT false AS is_total, k1, k2, k3, {sums}
    FROM finest GROUP BY k1, k2, k3
    UNION ALL
    SELECT true, '', '', '', {sums}
    FROM finest WHERE is_once
),

-- In their own currencies amounts stand side by side and are never added up.
own AS (
    SELECT false AS is_total, k1, k2, k3, currency, sum(own) AS amount
    FROM finest GROUP BY k1, k2, k3, currency
    UNION ALL
    SELECT true, '', '', '', currency, sum(own)
    FROM finest WHERE is_once GROUP BY currency
),

originals AS (
    SELECT
        is_total, k1, k2, k3,
        json_object_agg(currency, amount::text ORDER BY currency)::text AS originals
    FROM own GROUP BY is_total, k1, k2, k3
)

SELECT summed_by.*, originals.originals{packed}
FROM summed_by LEFT JOIN originals USING (is_total, k1, k2, k3)
