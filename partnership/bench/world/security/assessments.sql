INSERT INTO coalition_conditionassessment (
    condition_id, finding, assessed_on, note, citation, grade, version, marking_id
)
SELECT
    id, (ARRAY['met', 'partly', 'not_met'])[1 + pg_temp.pick(id * 2 + nth, 2701, 3)],
    date '2006-01-01' + nth * 200 + pg_temp.pick(id * 2 + nth, 2702, 150), '', '',
    pg_temp.grade(id * 2 + nth, 2703), 1, pg_temp.marking(id * 2 + nth, 2704)
FROM coalition_handovercondition CROSS JOIN generate_series(1, 2) AS nth
ORDER BY id, nth
