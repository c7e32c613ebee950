-- The sums of each donor, and of each kind of donor, as they are kept. Follows `holding`.
, kept AS (
    SELECT actor.id, actor.kind, holding.grouping, figures, overdue_since
    FROM holding JOIN ({donor}) AS actor ON actor.id = holding.donor_key
    WHERE holding.grouping <> ''
),

keyed AS MATERIALIZED (
    SELECT
        id::text AS key, grouping AS name, min(overdue_since) AS overdue_since,
        {added_up}
    FROM kept GROUP BY id, grouping
    UNION ALL
    SELECT kind, grouping, min(overdue_since), {added_up}
    FROM kept GROUP BY kind, grouping
),

said AS ({explanation})
