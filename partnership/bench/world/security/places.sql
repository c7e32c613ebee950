WITH force AS (
    INSERT INTO coalition_force (id, code, name, version, marking_id)
    SELECT n, 'F' || n, 'Force ' || n, 1, (ARRAY[{markings}])[1]
    FROM generate_series(1, 3) AS n
)

INSERT INTO coalition_sector (id, code, name, version, marking_id)
SELECT n, 'S' || n, 'Sector ' || n, 1, (ARRAY[{markings}])[1]
FROM generate_series(1, 8) AS n
