-- One for each province, proposed in 2005 and mostly open since.
WITH team AS (
    INSERT INTO coalition_prt (
        id, name, province_id, location, is_regional, note, version, marking_id
    )
    SELECT
        n, 'Team ' || to_char(n, 'FM000'), {first_province} + n, '', false, '', 1,
        pg_temp.marking(n, 2801)
    FROM generate_series(1, {provinces}) AS n
    RETURNING id
)

INSERT INTO coalition_prtstatus (
    prt_id, status, since, since_precision, lead_id, planned_opening, note, citation,
    grade, version, marking_id
)
SELECT
    team.id,
    CASE turn WHEN 1 THEN 'proposed' ELSE (
        ARRAY['open', 'open', 'open', 'approved', 'dropped']
    )[1 + pg_temp.pick(team.id, 2802, 5)] END,
    date '2005-02-01' + (turn - 1) * 300 + pg_temp.pick(team.id, 2803, 200), 'day',
    contributor.actor_id, '', '', '', pg_temp.grade(team.id * 2 + turn, 2804), 1,
    pg_temp.marking(team.id * 2 + turn, 2805)
FROM team
CROSS JOIN generate_series(1, 2) AS turn
JOIN coalition_contributor AS contributor ON contributor.id = team.id
ORDER BY team.id, turn
