INSERT INTO coalition_mission (
    id, name, kind, description, sector_id, personnel_needed, proposed_on, version,
    marking_id
)
SELECT
    n, 'Mission ' || to_char(n, 'FM0000'),
    (ARRAY['training', 'policing', 'medical', 'prt'])[1 + pg_temp.pick(n, 2001, 4)],
    '', 1 + pg_temp.pick(n, 2002, 8), 20 + pg_temp.pick(n, 2003, 200),
    date '2005-06-01' + pg_temp.pick(n, 2004, 500), 1, pg_temp.marking(n, 2005)
FROM generate_series(1, {missions}) AS n
ORDER BY n
