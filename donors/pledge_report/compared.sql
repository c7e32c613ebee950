-- The groups of the report at its date, and beside them those of the date that it is
-- compared with; the total first. A group that is bigger in the leading measure comes
-- first, and so does each group within it.
SELECT * FROM (
    SELECT
        is_total, k1, k2, k3,
        now.originals, now.groups,
        count(*) OVER () - 1 AS found,
        sum({weight}) OVER (PARTITION BY is_total, k1) AS weight_1,
        sum({weight}) OVER (PARTITION BY is_total, k1, k2) AS weight_2,
        {weight} AS weight_3{names}{measures}{before}
    FROM {sides}{joins}
) AS compared
ORDER BY is_total DESC, {order}
LIMIT %s
