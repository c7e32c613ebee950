-- Stated four times, from 2004 to 2007.
INSERT INTO coalition_strength (
    deployment_id, personnel, stated_on, change, note, citation, grade, version,
    marking_id
)
SELECT
    id, 5 + pg_temp.pick(id * 4 + nth, 1301, 900),
    date '2004-01-01' + (nth - 1) * 360 + pg_temp.pick(id * 4 + nth, 1302, 350),
    CASE WHEN pg_temp.draw(id * 4 + nth, 1303) < 0.1 THEN 'reduced' ELSE '' END,
    '', '', pg_temp.grade(id * 4 + nth, 1304), 1, pg_temp.marking(id * 4 + nth, 1305)
FROM coalition_deployment CROSS JOIN generate_series(1, 4) AS nth
ORDER BY id, nth
