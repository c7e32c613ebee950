-- Three skills of two actors in each team, stated four times.
INSERT INTO coalition_poststatement (
    prt_id, actor_id, skill, other_skill, authorised, filled, stated_on, note, citation,
    grade, version, marking_id
)
SELECT
    team.id, contributor.actor_id,
    (ARRAY['governance', 'engineering', 'policing'])[skill], '',
    2 + pg_temp.pick(m, 2901, 6), pg_temp.pick(m, 2902, 8),
    date '2006-01-01' + nth * 150 + pg_temp.pick(m, 2903, 100), '', '',
    pg_temp.grade(m, 2904), 1, pg_temp.marking(m, 2905)
FROM coalition_prt AS team
CROSS JOIN generate_series(0, 1) AS who
CROSS JOIN generate_series(1, 3) AS skill
CROSS JOIN generate_series(1, 4) AS nth
CROSS JOIN LATERAL (SELECT ((team.id * 2 + who) * 3 + skill) * 4 + nth AS m) AS number
JOIN coalition_contributor AS contributor ON contributor.id = team.id + who
ORDER BY m
