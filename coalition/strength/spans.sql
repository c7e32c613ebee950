-- Who had how many people, from which day until which; the day until which is left out.
WITH contributor AS ({contributor}),

force AS ({force}),

sector AS ({sector}),

deployment AS ({deployment}),

statement AS ({statement}),

status AS ({status}),

-- The newest status of a day holds until the next day that has one.
stand AS (
    SELECT
        contributor_id, id, since AS first,
        status NOT IN ('departed', 'prospective') AS is_here,
        lead(since, 1, 'infinity') OVER following AS until,
        lag(status NOT IN ('departed', 'prospective'), 1, true) OVER following
        <> (status NOT IN ('departed', 'prospective')) AS turns
    FROM (
        SELECT DISTINCT ON (contributor_id, since) *
        FROM status
        ORDER BY contributor_id, since, id DESC
    ) AS newest
    WINDOW following AS (PARTITION BY contributor_id ORDER BY since)
),

-- Before the first status nobody has said that they were not there.
presence AS (
    SELECT contributor_id, first, until FROM stand WHERE is_here
    UNION ALL
    SELECT contributor.id, '-infinity', coalesce(min(stand.first), 'infinity')
    FROM contributor LEFT JOIN stand ON stand.contributor_id = contributor.id
    GROUP BY contributor.id
),

said AS (
    SELECT
        *, stated_on AS first,
        lead(stated_on, 1, 'infinity')
            OVER (PARTITION BY deployment_id ORDER BY stated_on) AS until
    FROM (
        SELECT DISTINCT ON (deployment_id, stated_on) *
        FROM statement
        WHERE grade <> ALL(%s)
        ORDER BY deployment_id, stated_on, id DESC
    ) AS newest
),

-- What is press only or unverified, as long as nothing newer is said.
soft AS (
    SELECT * FROM (
        SELECT
            *, stated_on AS first,
            lead(stated_on, 1, 'infinity')
                OVER (PARTITION BY deployment_id ORDER BY stated_on) AS until
        FROM (
            SELECT DISTINCT ON (deployment_id, stated_on) *
            FROM statement
            ORDER BY deployment_id, stated_on, id DESC
        ) AS newest
    ) AS every
    WHERE grade = ANY(%s)
),

{point},

stood AS (
    SELECT
        point.day, deployment.id AS deployment_id, deployment.is_asked,
        deployment.contributor_id, deployment.force_id, deployment.sector_id,
        contributor.name, contributor.is_lead,
        presence.contributor_id IS NOT NULL AS is_here,
        CASE WHEN presence.contributor_id IS NOT NULL THEN said.id END AS statement_id,
        CASE WHEN presence.contributor_id IS NOT NULL THEN said.personnel END
            AS personnel,
        said.stated_on, said.weakness,
        CASE WHEN presence.contributor_id IS NOT NULL THEN soft.grade END AS soft_grade,
        soft.personnel AS soft_personnel
    FROM point
    CROSS JOIN deployment
    JOIN contributor ON contributor.id = deployment.contributor_id
    LEFT JOIN presence
        ON presence.contributor_id = deployment.contributor_id
        AND presence.first <= point.day
        AND point.day < presence.until
    LEFT JOIN said
        ON said.deployment_id = deployment.id
        AND said.first <= point.day
        AND point.day < said.until
    LEFT JOIN soft
        ON soft.deployment_id = deployment.id
        AND soft.first <= point.day
        AND point.day < soft.until
)
