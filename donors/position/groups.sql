-- Sums by group, with what was pledged by instrument. Follows shares; {rows} and {key}
-- are those of it.
, by_instrument AS (
    SELECT grouping, jsonb_object_agg(instrument, usd::text)::text AS instruments
    FROM (
        SELECT grouping, instrument, sum(usd) AS usd FROM share
        GROUP BY grouping, instrument HAVING sum(usd) <> 0
    ) AS instrument_sum
    GROUP BY grouping
),

grouped AS MATERIALIZED (
    SELECT group_sum.*, by_instrument.instruments
    FROM (
        SELECT {key} AS name, {group_sums} FROM {rows} AS chosen GROUP BY {key}
    ) AS group_sum
    LEFT JOIN by_instrument ON by_instrument.grouping = group_sum.name
)
