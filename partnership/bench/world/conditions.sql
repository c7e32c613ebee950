-- A tenth of the pledges wait, or waited, for something.
INSERT INTO donors_condition (
    pledge_id, text, set_on, met_on, version, marking_id
)
SELECT
    id, 'A debt agreement is signed', pledged_on,
    CASE WHEN pg_temp.draw(id - {first}, 401) < 0.6
        THEN pledged_on + 30 + pg_temp.pick(id - {first}, 402, 400) END,
    1, marking_id
FROM donors_pledge
WHERE id > {first} AND pg_temp.draw(id - {first}, 403) < 0.1
ORDER BY id
