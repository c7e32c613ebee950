-- From explored by way of offered to how it ended, as far as it came.
INSERT INTO coalition_optionstep (
    option_id, state, since, since_precision, personnel_offered, note, citation, grade,
    version, marking_id
)
SELECT
    id,
    CASE step WHEN 1 THEN 'explored' WHEN 2 THEN 'offered' ELSE (
        ARRAY['accepted', 'deployed', 'declined']
    )[1 + pg_temp.pick(id, 2201, 3)] END,
    date '2006-06-01' + pg_temp.pick(id, 2202, 200) + step * 80, 'day',
    CASE WHEN step > 1 THEN 10 + pg_temp.pick(id, 2203, 90) END,
    '', '', pg_temp.grade(id * 3 + step, 2204), 1, pg_temp.marking(id * 3 + step, 2205)
FROM coalition_missionoption CROSS JOIN generate_series(1, 3) AS step
WHERE step <= 1 + pg_temp.pick(id, 2206, 3)
ORDER BY id, step
