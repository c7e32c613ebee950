INSERT INTO coalition_participation (
    prt_id, actor_id, part, since, note, citation, grade, version, marking_id
)
SELECT
    team.id, contributor.actor_id, (ARRAY['staff', 'funding', 'security'])[nth],
    date '2006-01-01' + pg_temp.pick(team.id * 3 + nth, 3101, 500), '', '',
    pg_temp.grade(team.id * 3 + nth, 3102), 1, pg_temp.marking(team.id * 3 + nth, 3103)
FROM coalition_prt AS team
CROSS JOIN generate_series(1, 3) AS nth
JOIN coalition_contributor AS contributor ON contributor.id = team.id + nth
ORDER BY team.id, nth
