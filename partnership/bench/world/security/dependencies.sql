-- A third rest on one of the five that carry, and a tenth on another one before them.
INSERT INTO coalition_mandatedependency (mandate_id, depends_on_id, version, marking_id)
SELECT n, 1 + pg_temp.pick(n, 1801, 5), 1, pg_temp.marking(n, 1802)
FROM generate_series(6, {mandates}) AS n
WHERE pg_temp.draw(n, 1803) < 0.33
UNION ALL
SELECT n, n / 10, 1, pg_temp.marking(n, 1804)
FROM generate_series(60, {mandates}) AS n
WHERE pg_temp.draw(n, 1805) < 0.1
