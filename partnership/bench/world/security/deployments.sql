-- One for each contributor, and a second in another force for every fourth.
INSERT INTO coalition_deployment (
    id, contributor_id, force_id, sector_id, version, marking_id
)
SELECT
    row_number() OVER (ORDER BY contributor.id, nth), contributor.id, nth,
    1 + pg_temp.pick(contributor.id * 2 + nth, 1201, 8), 1,
    pg_temp.marking(contributor.id * 2 + nth, 1202)
FROM coalition_contributor AS contributor
CROSS JOIN generate_series(1, 2) AS nth
WHERE nth = 1 OR contributor.id % 4 = 0
