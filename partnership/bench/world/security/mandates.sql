-- Ten for three contributors, in turns: the first may have lapsed, the second renews it
-- for two in three, the others stand beside them. The first five carry the rest.
WITH drawn AS (
    SELECT
        n, 1 + (n - 1) % {contributors} AS contributor,
        (n - 1) / {contributors} AS turn,
        n <= 5 AS carries,
        pg_temp.draw(n, 1701) < 0.1 AS by_month,
        pg_temp.draw(n, 1702) < 0.03 AS without_end,
        (ARRAY['2007-04-01', '2008-02-01', '2007-11-01', '2008-01-10']::date[])[
            1 + (n - 1) / {contributors}
        ] + pg_temp.pick(n, 1703, 550) AS day
    FROM generate_series(1, {mandates}) AS n
)

INSERT INTO coalition_mandate (
    id, holder_id, contributor_id, force_id, title, authority_type, body,
    decision_body_id, terms, decided_on, decided_precision, runs_from,
    runs_from_precision, expires_on, expires_precision, review_on, review_outcome,
    notice_days, recess_days, personnel_ceiling, renews_id, citation, grade, version,
    marking_id
)
SELECT
    n, contributor.actor_id, CASE WHEN NOT carries THEN contributor.id END,
    CASE WHEN turn = 2 THEN 2 ELSE 1 END,
    CASE WHEN carries THEN 'Resolution ' ELSE 'Mandate ' END || to_char(n, 'FM00000'),
    CASE WHEN carries THEN 'security_council' ELSE 'parliament' END, 'Parliament',
    contributor.id, '', date '2006-01-01' + pg_temp.pick(n, 1704, 400), 'day',
    date '2006-01-01' + pg_temp.pick(n, 1704, 400), 'day',
    CASE
        WHEN without_end THEN NULL
        WHEN by_month THEN date_trunc('month', day::timestamp)::date
        ELSE day
    END,
    CASE WHEN by_month THEN 'month' ELSE 'day' END,
    CASE WHEN pg_temp.draw(n, 1705) < 0.2
        THEN date '2007-12-01' + pg_temp.pick(n, 1706, 400) END,
    '',
    pg_temp.pick(n, 1707, 40),
    CASE WHEN pg_temp.draw(n, 1708) < 0.1 THEN 20 END,
    CASE WHEN pg_temp.draw(n, 1709) < 0.5 THEN 50 + pg_temp.pick(n, 1710, 900) END,
    CASE WHEN turn = 1 AND pg_temp.draw(n, 1711) < 0.66 THEN n - {contributors} END,
    '', pg_temp.grade(n, 1712), 1,
    CASE WHEN carries THEN (ARRAY[{markings}])[1] ELSE pg_temp.marking(n, 1713) END
FROM drawn
JOIN coalition_contributor AS contributor ON contributor.id = drawn.contributor
ORDER BY n
