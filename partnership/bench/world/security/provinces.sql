INSERT INTO actors_province (
    id, country_id, name, code, map_code, capital, citation, grade, version, marking_id
)
SELECT
    {first_province} + n, (SELECT min(actor_id) FROM coalition_contributor),
    'Province ' || to_char(n, 'FM000'), 'W' || to_char(n, 'FM000'), '', '', '',
    'official', 1, pg_temp.marking(n, 2301)
FROM generate_series(1, {provinces}) AS n
ORDER BY n
