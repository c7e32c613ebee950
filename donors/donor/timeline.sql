-- What was pledged, committed, delivered and expected of several pledges together, at
-- days up to the date, in US dollars at each pledge's own rate. Follows summed.
, counted AS (SELECT * FROM summed WHERE is_counted),

moved AS (
    SELECT
        id AS whole_id, pledged_on AS day, amount AS value, '12' AS kind, 1 AS is_added
    FROM counted
    UNION ALL
    SELECT e.whole_id, e.transacted_on, e.value, e.kind, e.is_added
    FROM valued_entry AS e JOIN counted ON counted.id = e.whole_id
),

-- Months, unless so many points for so many pledges would take too long.
span AS (
    SELECT
        min(moved.day) AS begins,
        count(DISTINCT moved.day) <= {few_days} AS is_short,
        CASE
            WHEN months * pledges <= {most_points} AND months <= 60 THEN 1
            WHEN months * pledges <= {most_points} * 3 AND months <= 240 THEN 3
            ELSE 12
        END AS step
    FROM moved
    CROSS JOIN (
        SELECT
            count(*) AS pledges,
            1 + (max(asked.day) - min(counted.pledged_on)) / 30 AS months
        FROM counted CROSS JOIN asked
    ) AS size
    GROUP BY months, pledges
),

point AS MATERIALIZED (
    SELECT DISTINCT least(greatest(days.day, span.begins), asked.day) AS day
    FROM span
    CROSS JOIN asked
    CROSS JOIN LATERAL (
        SELECT generate_series(
            date_trunc('month', span.begins), asked.day,
            make_interval(months => span.step)
        )::date AS day
        UNION ALL
        SELECT asked.day
        UNION ALL
        SELECT moved.day FROM moved WHERE span.is_short
    ) AS days
),

-- Each entry at the first point that it is known at.
placed AS (
    SELECT
        moved.whole_id, moved.kind, moved.value, moved.is_added,
        (
            SELECT min(point.day) FROM point
            WHERE point.day >= greatest(moved.day, counted.pledged_on)
        ) AS day
    FROM moved JOIN counted ON counted.id = moved.whole_id
),

added AS (
    SELECT
        whole_id, day,
        sum(value) FILTER (WHERE kind = '12') AS revised,
        sum(value) FILTER (WHERE kind = '2') AS committed,
        sum(value) FILTER (WHERE kind = '3') AS delivered,
        sum(is_added) FILTER (WHERE kind = '3') AS standing
    FROM placed
    GROUP BY whole_id, day
),

-- Every pledge at every point since it was made.
so_far AS (
    SELECT
        counted.id, point.day,
        sum(added.revised) OVER so_far AS pledged,
        sum(added.committed) OVER so_far AS committed,
        sum(added.delivered) OVER so_far AS delivered,
        sum(added.standing) OVER so_far AS standing
    FROM counted
    JOIN point ON point.day >= counted.pledged_on
    LEFT JOIN added ON added.whole_id = counted.id AND added.day = point.day
    WINDOW so_far AS (PARTITION BY counted.id ORDER BY point.day)
),

known AS (
    SELECT
        so_far.id, so_far.day, counted.period_from, counted.period_to,
        round(so_far.pledged * counted.usd / counted.units, 2) AS pledged,
        round(so_far.committed * counted.usd / counted.units, 2) AS committed,
        CASE
            WHEN so_far.standing <> 0 OR so_far.delivered <> 0
                THEN round(so_far.delivered * counted.usd / counted.units, 2)
            WHEN counted.delivery_is_tracked THEN 0
        END AS delivered,
        round(counted.planned_in_all * counted.usd / counted.units, 2) AS planned,
        round(due.value * counted.usd / counted.units, 2) AS due,
        coalesce(counted.period_to < so_far.day, false) AS is_ended
    FROM so_far
    JOIN counted ON counted.id = so_far.id
    LEFT JOIN LATERAL (
        SELECT coalesce(sum(schedule.value), 0) AS value
        FROM schedule
        WHERE schedule.whole_id = so_far.id AND schedule.due_on <= so_far.day
    ) AS due ON counted.planned_in_all IS NOT NULL
),

{expected}

SELECT
    day,
    sum(pledged), sum(committed), sum(delivered), sum(expected_by_now),
    count(*), count(delivered)
FROM expected
GROUP BY day
ORDER BY day
