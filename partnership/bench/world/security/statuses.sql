-- Each joined in 2003 and has a later status; one in ten has left, some were never there.
INSERT INTO coalition_contributorstatus (
    contributor_id, status, since, note, citation, grade, version, marking_id
)
SELECT
    id,
    CASE WHEN turn = 1 THEN 'contributing' ELSE (
        ARRAY['contributing', 'reducing', 'leaving', 'departed', 'prospective']
    )[1 + width_bucket(
        pg_temp.draw(id, 1101), ARRAY[0.67, 0.77, 0.85, 0.95]::double precision[]
    )] END,
    date '2003-03-01' + pg_temp.pick(id, 1102, 200)
        + (turn - 1) * (300 + pg_temp.pick(id, 1103, 1100)),
    '', '', pg_temp.grade(id * 2 + turn, 1104), 1, pg_temp.marking(id * 2 + turn, 1105)
FROM coalition_contributor CROSS JOIN generate_series(1, 2) AS turn
ORDER BY id, turn
