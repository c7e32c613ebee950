-- The days on which something changed; where they are too many, the ends of months.
turn AS (
    SELECT said.first AS day
    FROM said JOIN deployment ON deployment.id = said.deployment_id
    WHERE deployment.is_asked
    UNION
    SELECT soft.first
    FROM soft JOIN deployment ON deployment.id = soft.deployment_id
    WHERE deployment.is_asked
    UNION
    SELECT stand.first
    FROM stand JOIN deployment USING (contributor_id)
    WHERE deployment.is_asked AND stand.turns
),

-- Without a first day: from the month of the first statement, but no longer ago than
-- the earliest.
asked AS (SELECT %s::date AS first, %s::date AS earliest, %s::date AS last),

span AS (
    SELECT
        coalesce(
            asked.first,
            date_trunc('month', greatest(min(said.first), asked.earliest)::timestamp)::date
        ) AS first,
        asked.last
    FROM asked
    LEFT JOIN (
        said JOIN deployment ON deployment.id = said.deployment_id AND deployment.is_asked
    ) ON said.first <= asked.last
    GROUP BY asked.first, asked.earliest, asked.last
),

within AS (
    SELECT turn.day, count(*) OVER () > %s AS are_many
    FROM turn JOIN span ON turn.day > span.first AND turn.day < span.last
),

point AS (
    SELECT first AS day FROM span
    UNION
    SELECT last FROM span
    UNION
    SELECT day FROM within WHERE NOT are_many
    UNION
    SELECT least((month + interval '1 month - 1 day')::date, span.last)
    FROM span
    CROSS JOIN generate_series(
        date_trunc('month', span.first::timestamp), span.last, interval '1 month'
    ) AS month
    WHERE (SELECT bool_or(are_many) FROM within)
)
