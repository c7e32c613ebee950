INSERT INTO coalition_decisionbody (
    id, actor_id, name, authority_type, note, version, marking_id
)
SELECT
    id, actor_id, 'Parliament', 'parliament', '', 1, pg_temp.marking(id, 1501)
FROM coalition_contributor
ORDER BY id
