-- Sums by group, with what was pledged by instrument. Follows shares.
, by_instrument AS MATERIALIZED (
    SELECT grouping, instrument, sum(usd) AS usd FROM share
    GROUP BY grouping, instrument HAVING sum(usd) <> 0
),

grouped AS MATERIALIZED (
    SELECT
        grouping AS name,
        {group_sums},
        (SELECT jsonb_object_agg(instrument, usd::text) FROM by_instrument
         WHERE by_instrument.grouping = chosen.grouping)::text AS instruments
    FROM chosen
    GROUP BY grouping
)
