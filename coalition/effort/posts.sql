-- Posts filled in teams that are open or approved, of each side on each day.
WITH {side_of},

point AS (SELECT DISTINCT unnest(%s::date[]) AS day),

status AS ({status}),

statement AS ({statement}),

-- The newest status of a day holds until the next day that has one.
stand AS (
    SELECT
        prt_id, status, since AS first,
        lead(since, 1, 'infinity') OVER (PARTITION BY prt_id ORDER BY since) AS until
    FROM (
        SELECT DISTINCT ON (prt_id, since) *
        FROM status
        ORDER BY prt_id, since, id DESC
    ) AS newest
),

-- The newest of each line that counts, and the newest of all, which may be soft.
said AS (
    SELECT
        *, stated_on AS first,
        lead(stated_on, 1, 'infinity') OVER (
            PARTITION BY of_all, prt_id, actor_id, skill, other_skill
            ORDER BY stated_on
        ) AS until
    FROM (
        SELECT DISTINCT ON (of_all, prt_id, actor_id, skill, other_skill, stated_on)
            statement.*, of_all
        FROM statement CROSS JOIN (VALUES (true), (false)) AS which (of_all)
        WHERE of_all OR statement.grade <> ALL (%s)
        ORDER BY
            of_all, prt_id, actor_id, skill, other_skill, stated_on,
            statement.id DESC
    ) AS newest
)

SELECT
    point.day,
    coalesce(side_of.side, 'wider') AS side,
    (sum(said.filled) FILTER (WHERE NOT of_all))::bigint,
    count(*) FILTER (WHERE NOT of_all AND said.filled IS NULL),
    count(*) FILTER (WHERE of_all AND said.grade = 'press'),
    count(*) FILTER (WHERE of_all AND said.grade = 'unverified')
FROM point
JOIN said ON said.first <= point.day AND point.day < said.until
JOIN stand
    ON stand.prt_id = said.prt_id
    AND stand.first <= point.day
    AND point.day < stand.until
    AND stand.status = ANY (%s)
LEFT JOIN side_of
    ON side_of.actor_id = said.actor_id
    AND side_of.first <= point.day
    AND point.day < side_of.until
GROUP BY 1, 2
ORDER BY 1, 2
