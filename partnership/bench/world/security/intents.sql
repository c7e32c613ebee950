-- Two steps of a plan, said on one day; four in ten have faded by the last day.
INSERT INTO coalition_intent (
    contributor_id, intent, likelihood, stated_on, takes_effect_on, personnel_after,
    note, citation, grade, version, marking_id
)
SELECT
    id,
    CASE WHEN step = 2 THEN 'leave' ELSE (
        ARRAY['stay', 'reduce', 'reduce', 'change_mission', 'unknown']
    )[1 + pg_temp.pick(id, 1401, 5)] END,
    (ARRAY['', 'unlikely', 'likely', 'highly_likely'])[
        1 + pg_temp.pick(id * 2 + step, 1402, 4)
    ],
    date '2007-12-31' - pg_temp.pick(id, 1403, 160),
    date '2008-01-15' + step * 100 + pg_temp.pick(id, 1404, 100),
    CASE step WHEN 1 THEN pg_temp.pick(id, 1405, 300) ELSE 0 END,
    '', '', pg_temp.grade(id * 2 + step, 1406), 1, pg_temp.marking(id * 2 + step, 1407)
FROM coalition_contributor CROSS JOIN generate_series(1, 2) AS step
WHERE step = 1 OR id % 3 = 0
ORDER BY id, step
