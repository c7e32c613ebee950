INSERT INTO coalition_handovercondition (
    id, province_id, area, text, set_on, citation, grade, version, marking_id
)
SELECT
    row_number() OVER (ORDER BY id, nth), id,
    (ARRAY['security', 'readiness', 'governance', 'return'])[nth],
    'Condition ' || nth, date '2005-03-01', '', 'official', 1,
    pg_temp.marking(id * 4 + nth, 2601)
FROM actors_province CROSS JOIN generate_series(1, 4) AS nth
WHERE id > {first_province}
