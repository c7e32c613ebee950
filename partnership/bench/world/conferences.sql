-- One every 80 days or so, from January 2003 to May 2007.
INSERT INTO donors_conference (
    name, slug, place, held_on, held_precision, citation, grade, version, marking_id
)
SELECT
    'Conference ' || to_char(n, 'FM00'), 'conference-' || to_char(n, 'FM00'), '',
    date '2003-01-15' + (n - 1) * 83 + pg_temp.pick(n, 101, 20), 'day', '', 'official',
    1, (ARRAY[{markings}])[1]
FROM generate_series(1, 20) AS n
ON CONFLICT DO NOTHING
