-- Sums by a key of the position and by group within it, such as each donor's. Follows
-- shares; `keyed_position` has a key beside the columns of `chosen`, null for none.
, keyed_share AS (
    SELECT
        key, grouping, jsonb_object_agg(instrument, usd::text)::text AS instruments
    FROM (
        SELECT keyed_position.key, share.grouping, share.instrument, sum(share.usd) AS usd
        FROM share JOIN keyed_position ON keyed_position.id = share.id
        GROUP BY keyed_position.key, share.grouping, share.instrument
        HAVING sum(share.usd) <> 0
    ) AS instrument_sum
    GROUP BY key, grouping
),

keyed AS MATERIALIZED (
    SELECT group_sum.*, keyed_share.instruments
    FROM (
        SELECT
            key, grouping AS name, min(overdue_since) AS overdue_since, {group_sums}
        FROM keyed_position
        GROUP BY key, grouping
    ) AS group_sum
    LEFT JOIN keyed_share
        ON keyed_share.grouping = group_sum.name
        AND coalesce(keyed_share.key, '') = coalesce(group_sum.key, '')
        AND (keyed_share.key IS NULL) = (group_sum.key IS NULL)
)
