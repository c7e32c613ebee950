INSERT INTO coalition_votecount (
    mandate_id, kind, stated_on, votes_for, votes_against, words, citation, grade,
    version, marking_id
)
SELECT
    id, 'recorded', decided_on, 80 + pg_temp.pick(id, 1901, 60),
    pg_temp.pick(id, 1902, 60), '', '', 'official', 1, marking_id
FROM coalition_mandate
WHERE pg_temp.draw(id, 1903) < 0.2
ORDER BY id
