-- Invented donors: four in five are states, with codes that ISO 3166 leaves to users.
-- The last ten are marked above a policy officer's ceiling.
INSERT INTO actors_actor (
    name, slug, kind, iso3, iati_identifier, version, marking_id
)
SELECT
    'Donor ' || to_char(n, 'FM000'),
    'donor-' || to_char(n, 'FM000'),
    CASE WHEN n % 5 = 0 THEN 'organisation' ELSE 'state' END,
    CASE WHEN n % 5 <> 0 THEN 'X' || chr(65 + n / 26) || chr(65 + n % 26) END,
    '', 1,
    (ARRAY[{markings}])[CASE WHEN n > 190 THEN 4 ELSE 1 END]
FROM generate_series(1, 200) AS n
ON CONFLICT DO NOTHING
