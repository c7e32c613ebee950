-- Sums by a key of the position and by group within it, such as each donor's. Follows
-- shares; `keyed_position` has a key beside the columns of `chosen`, null for none.
, keyed_share AS MATERIALIZED (
    SELECT keyed_position.key, share.grouping, share.instrument, sum(share.usd) AS usd
    FROM share JOIN keyed_position ON keyed_position.id = share.id
    GROUP BY keyed_position.key, share.grouping, share.instrument
    HAVING sum(share.usd) <> 0
),

keyed AS MATERIALIZED (
    SELECT
        key,
        grouping AS name,
        min(overdue_since) AS overdue_since,
        {group_sums},
        (SELECT jsonb_object_agg(instrument, usd::text) FROM keyed_share
         WHERE keyed_share.grouping = keyed_position.grouping
            AND keyed_share.key IS NOT DISTINCT FROM keyed_position.key
        )::text AS instruments
    FROM keyed_position
    GROUP BY key, grouping
)
