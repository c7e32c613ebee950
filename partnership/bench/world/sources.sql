INSERT INTO evidence_source (
    code, title, url, published_precision, grade, version, marking_id
)
SELECT
    'world-' || to_char(n, 'FM00'), 'Invented source ' || to_char(n, 'FM00'), '', 'day',
    pg_temp.grade(n, 301), 1, (ARRAY[{markings}])[1]
FROM generate_series(1, 20) AS n
ON CONFLICT DO NOTHING
