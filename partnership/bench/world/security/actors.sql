-- Invented contributors; every twentieth is marked above a policy officer's ceiling.
INSERT INTO actors_actor (name, slug, kind, iati_identifier, version, marking_id)
SELECT
    'Member ' || to_char(n, 'FM00000'), 'member-' || to_char(n, 'FM00000'), 'state', '',
    1, (ARRAY[{markings}])[CASE WHEN n % 20 = 0 THEN 4 ELSE 1 END]
FROM generate_series(1, {contributors}) AS n
ORDER BY n
