-- The sums of {rows} by group, the pledges with the widest gaps in each, and the donors
-- with the widest, by the names that they have now.
SELECT
    (SELECT json_agg(grouped)::text FROM (
        SELECT grouping AS name, {added_up} FROM {rows}
        WHERE grouping <> '' GROUP BY grouping
    ) AS grouped),
    (SELECT json_object_agg(grouping, largest[1:%(limit)s])::text FROM {rows}
     WHERE grouping <> ''),
    (SELECT count(*) FROM {rows}),
    (SELECT jsonb_build_object('donors', donor_gaps -> 'donors', 'widest', (
        SELECT jsonb_agg(
            gap.said || jsonb_build_object('donor', donor.name, 'slug', donor.slug)
            ORDER BY gap.place
        )
        FROM jsonb_array_elements(nullif(donor_gaps -> 'widest', 'null'))
            WITH ORDINALITY AS gap (said, place)
        JOIN actors_actor AS donor ON donor.id = (gap.said -> 'donor_key')::bigint
    ))::text FROM {rows} WHERE donor_gaps IS NOT NULL)
