-- A third of the contributors have one.
INSERT INTO coalition_missionoption (
    id, contributor_id, mission_id, note, version, marking_id
)
SELECT
    id, id, 1 + pg_temp.pick(id, 2101, {missions}), '', 1, pg_temp.marking(id, 2102)
FROM coalition_contributor
WHERE pg_temp.draw(id, 2103) < 0.33
ORDER BY id
