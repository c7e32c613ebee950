INSERT INTO coalition_teamassessment (
    prt_id, area, rating, assessed_on, note, citation, grade, version, marking_id
)
SELECT
    id, (ARRAY['governance', 'economic', 'rule_of_law'])[area],
    1 + pg_temp.pick((id * 3 + area) * 2 + nth, 3201, 5),
    date '2006-02-01' + nth * 250 + pg_temp.pick(id * 3 + area, 3202, 100), '', '',
    pg_temp.grade(id * 3 + area, 3203), 1, pg_temp.marking(id * 3 + area, 3204)
FROM coalition_prt
CROSS JOIN generate_series(1, 3) AS area
CROSS JOIN generate_series(1, 2) AS nth
ORDER BY id, area, nth
