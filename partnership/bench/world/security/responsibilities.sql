-- The coalition from 2003; a third have been handed over since.
INSERT INTO coalition_responsibility (
    province_id, holder, since, lead_id, sector_id, note, citation, grade, version,
    marking_id
)
SELECT
    id, CASE turn WHEN 1 THEN 'coalition' ELSE 'host_nation' END,
    date '2003-05-01' + (turn - 1) * 1200 + pg_temp.pick(id, 2401, 400),
    CASE turn WHEN 1 THEN country_id END, 1 + pg_temp.pick(id, 2402, 8), '', '',
    pg_temp.grade(id * 2 + turn, 2403), 1, pg_temp.marking(id * 2 + turn, 2404)
FROM actors_province CROSS JOIN generate_series(1, 2) AS turn
WHERE id > {first_province} AND (turn = 1 OR pg_temp.draw(id, 2405) < 0.33)
ORDER BY id, turn
