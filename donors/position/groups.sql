-- Sums by group, with what was pledged by instrument. Follows shares; {rows} and {key}
-- are those of it.
, by_instrument AS MATERIALIZED (
    SELECT grouping, instrument, sum(usd) AS usd FROM share
    GROUP BY grouping, instrument HAVING sum(usd) <> 0
),

grouped AS MATERIALIZED (
    SELECT
        {key} AS name,
        {group_sums},
        (SELECT jsonb_object_agg(instrument, usd::text) FROM by_instrument
         WHERE by_instrument.grouping = chosen.{key})::text AS instruments
    FROM {rows} AS chosen
    GROUP BY {key}
)
