-- Each summer, and around the new year: the four seasons that a decision may cross.
INSERT INTO coalition_recess (
    body_id, starts_on, ends_on, citation, grade, version, marking_id
)
SELECT
    id, begins + pg_temp.pick(id * 4 + nth, 1601, 15),
    begins + 30 + pg_temp.pick(id * 4 + nth, 1602, 40),
    '', 'official', 1, pg_temp.marking(id * 4 + nth, 1603)
FROM coalition_decisionbody
CROSS JOIN unnest(
    ARRAY['2007-06-10', '2007-12-10', '2008-06-10', '2009-06-10']::date[]
) WITH ORDINALITY AS season (begins, nth)
ORDER BY id, nth
