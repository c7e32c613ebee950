INSERT INTO coalition_contributor (
    id, actor_id, role, location, stated_plan, domestic_pressure, humanitarian_case,
    tier, version, marking_id
)
SELECT
    n, actor.id, 'Role ' || n % 7, 'Place ' || n % 50, '', '', '',
    (ARRAY['', 'fortnightly', 'monthly', 'quarterly'])[1 + pg_temp.pick(n, 1001, 4)],
    1, pg_temp.marking(n, 1002)
FROM generate_series(1, {contributors}) AS n
JOIN actors_actor AS actor ON actor.slug = 'member-' || to_char(n, 'FM00000')
ORDER BY n
