-- Every mandate that is known, with the day a decision is needed, in one pass.
WITH actor AS (
    SELECT id, name FROM actors_actor WHERE marking_id = ANY (%(markings)s)
),

contributor AS (
    SELECT id FROM coalition_contributor
    WHERE marking_id = ANY (%(markings)s) AND actor_id IN (SELECT id FROM actor)
),

away AS (
    SELECT
        recess.body_id,
        range_agg(daterange(recess.starts_on, recess.ends_on, '[]')) AS days
    FROM coalition_recess AS recess
    JOIN coalition_decisionbody AS body ON body.id = recess.body_id
    JOIN actor ON actor.id = body.actor_id
    WHERE
        recess.marking_id = ANY (%(markings)s) AND body.marking_id = ANY (%(markings)s)
    GROUP BY recess.body_id
),

status AS (
    SELECT DISTINCT ON (contributor_id) contributor_id, status
    FROM coalition_contributorstatus
    WHERE since <= %(day)s AND marking_id = ANY (%(markings)s)
    ORDER BY contributor_id, since DESC, id DESC
),

seen AS (
    SELECT mandate.*, actor.name
    FROM coalition_mandate AS mandate
    JOIN actor ON actor.id = mandate.holder_id
    WHERE
        mandate.marking_id = ANY (%(markings)s)
        AND mandate.decided_on <= %(day)s
        AND (
            mandate.contributor_id IS NULL
            OR mandate.contributor_id IN (SELECT id FROM contributor)
        )
),

dated AS (
    SELECT
        seen.id, seen.name, seen.expires_on, seen.expires_by, seen.review_on,
        renewal.id AS renewal_id,
        coalesce(
            upper(datemultirange(daterange('0001-01-01', noticed.by, '[]')) - away.days)
            - 1,
            noticed.by
        ) AS decision_by
    FROM seen
    LEFT JOIN seen AS renewal ON renewal.renews_id = seen.id
    LEFT JOIN away ON away.body_id = seen.decision_body_id
    LEFT JOIN status ON status.contributor_id = seen.contributor_id
    CROSS JOIN LATERAL (
        SELECT seen.expires_on
            - coalesce(seen.notice_days, 0) - coalesce(seen.recess_days, 0) AS by
    ) AS noticed
    WHERE status.status IS DISTINCT FROM 'departed'
)
