-- The sums of {rows} by group, and the pledges with the widest gaps in each.
SELECT
    (SELECT json_agg(grouped)::text FROM (
        SELECT grouping AS name, {added_up} FROM {rows}
        WHERE grouping <> '' GROUP BY grouping
    ) AS grouped),
    (SELECT json_object_agg(grouping, largest[1:%(limit)s])::text FROM {rows}
     WHERE grouping <> ''),
    (SELECT count(*) FROM {rows})
