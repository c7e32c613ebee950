-- Four dates for each, every one later than the one before.
INSERT INTO coalition_handoverplan (
    province_id, planned_on, planned_precision, stated_on, slip_reason, note, citation,
    grade, version, marking_id
)
SELECT
    id,
    (date '2006-06-01' + make_interval(months => 6 * nth + pg_temp.pick(id, 2501, 9)))
        ::date,
    'month', date '2005-01-10' + nth * 200 + pg_temp.pick(id * 4 + nth, 2502, 150),
    CASE WHEN nth > 1 THEN 'security' ELSE '' END, '', '',
    pg_temp.grade(id * 4 + nth, 2503), 1, pg_temp.marking(id * 4 + nth, 2504)
FROM actors_province CROSS JOIN generate_series(1, 4) AS nth
WHERE id > {first_province}
ORDER BY id, nth
