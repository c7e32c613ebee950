-- What a team needs, and what a donor secures of it.
INSERT INTO coalition_fundingstatement (
    prt_id, donor_id, amount, currency, stated_on, note, citation, grade, version,
    marking_id
)
SELECT
    team.id, CASE nth WHEN 2 THEN contributor.actor_id END,
    100000 * (1 + pg_temp.pick(team.id * 2 + nth, 3001, 90)), 'USD',
    date '2006-03-01' + pg_temp.pick(team.id * 2 + nth, 3002, 500), '', '',
    pg_temp.grade(team.id * 2 + nth, 3003), 1, pg_temp.marking(team.id * 2 + nth, 3004)
FROM coalition_prt AS team
CROSS JOIN generate_series(1, 2) AS nth
JOIN coalition_contributor AS contributor ON contributor.id = team.id
ORDER BY team.id, nth
