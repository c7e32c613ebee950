-- What changed between two days, and which record explains it. Follows stood.
, asked AS (SELECT %s::date AS first, %s::date AS last),

mandate AS ({mandate}),

intent AS ({intent}),

pair AS (
    SELECT
        after.deployment_id, after.contributor_id, after.name, after.is_lead,
        after.is_asked, after.force_id, after.sector_id,
        before.is_here AS was_here, after.is_here,
        before.statement_id AS before_id, after.statement_id AS after_id,
        before.personnel AS before, after.personnel AS after,
        coalesce(after.personnel, 0) - coalesce(before.personnel, 0) AS difference
    FROM stood AS before
    JOIN stood AS after USING (deployment_id)
    JOIN asked ON before.day = asked.first AND after.day = asked.last
),

-- Of the contributor as a whole: what it had, and whether it only moved.
whole AS (
    SELECT
        contributor_id, sum(before) AS before,
        sum(difference) = 0 AND count(*) FILTER (WHERE difference <> 0) > 1 AS moved
    FROM pair
    GROUP BY contributor_id
),

recorded AS (
    SELECT DISTINCT ON (statement.deployment_id)
        statement.deployment_id, statement.id, statement.change
    FROM said AS statement JOIN asked
        ON statement.stated_on > asked.first AND statement.stated_on <= asked.last
    WHERE statement.change <> ''
    ORDER BY statement.deployment_id, statement.stated_on DESC, statement.id DESC
),

turned AS (
    SELECT DISTINCT ON (contributor_id) contributor_id, id
    FROM stand JOIN asked ON stand.first > asked.first AND stand.first <= asked.last
    WHERE turns
    ORDER BY contributor_id, stand.first DESC
),

-- Who left, whether or not they came back.
gone AS (
    SELECT DISTINCT ON (contributor_id) contributor_id, id
    FROM stand JOIN asked ON stand.first > asked.first AND stand.first <= asked.last
    WHERE turns AND NOT is_here
    ORDER BY contributor_id, stand.first DESC
),

waning AS (
    SELECT DISTINCT ON (status.contributor_id) status.contributor_id, status.id
    FROM status JOIN asked
        ON status.since > asked.first AND status.since <= asked.last
    WHERE status.status IN ('reducing', 'leaving')
    ORDER BY status.contributor_id, status.since DESC, status.id DESC
),

meant AS (
    SELECT DISTINCT ON (intent.contributor_id) intent.contributor_id, intent.id
    FROM intent JOIN asked ON
        (intent.stated_on > asked.first AND intent.stated_on <= asked.last)
        OR (intent.takes_effect_on > asked.first AND intent.takes_effect_on <= asked.last)
    WHERE intent.intent IN ('reduce', 'leave')
    ORDER BY intent.contributor_id, intent.stated_on DESC, intent.id DESC
),

-- A decision of these days whose ceiling is another than the strength or ceiling before.
decided AS (
    SELECT
        mandate.id, mandate.contributor_id, mandate.decided_by,
        mandate.personnel_ceiling < coalesce(old.personnel_ceiling, whole.before)
        OR mandate.personnel_ceiling < whole.before AS cuts,
        mandate.personnel_ceiling > whole.before AS raises
    FROM mandate
    JOIN asked
        ON mandate.decided_by > asked.first AND mandate.decided_by <= asked.last
    JOIN whole ON whole.contributor_id = mandate.contributor_id
    LEFT JOIN mandate AS old ON old.id = mandate.renews_id
),

cut AS (
    SELECT DISTINCT ON (contributor_id) contributor_id, id FROM decided WHERE cuts
    ORDER BY contributor_id, decided_by DESC, id DESC
),

raised AS (
    SELECT DISTINCT ON (contributor_id) contributor_id, id FROM decided WHERE raises
    ORDER BY contributor_id, decided_by DESC, id DESC
),

-- The first of these that holds is the reason. What a person recorded comes before all
-- that follows from other records, but it tells only of the last step.
explained AS (
    SELECT
        pair.*,
        CASE
            WHEN was_here AND is_here AND gone.id IS NOT NULL THEN 'came_back'
            WHEN recorded.id IS NOT NULL THEN recorded.change
            WHEN was_here AND NOT is_here THEN 'withdrawn'
            WHEN is_here AND NOT was_here THEN 'joined'
            WHEN whole.moved THEN 'rotated'
            WHEN pair.before IS NULL THEN 'first_figure'
            WHEN difference < 0 AND cut.id IS NOT NULL THEN 'renewed_with_cut'
            WHEN difference < 0 AND (waning.id IS NOT NULL OR meant.id IS NOT NULL)
                THEN 'reduced'
            WHEN difference > 0 AND raised.id IS NOT NULL THEN 'increased'
            WHEN before_said.source_id IS DISTINCT FROM after_said.source_id
                THEN 'other_source'
            ELSE ''
        END AS reason,
        recorded.id AS recorded_id, gone.id AS gone_id, turned.id AS turned_id,
        cut.id AS cut_id,
        waning.id AS waning_id, meant.id AS meant_id, raised.id AS raised_id
    FROM pair
    JOIN whole ON whole.contributor_id = pair.contributor_id
    LEFT JOIN statement AS before_said ON before_said.id = pair.before_id
    LEFT JOIN statement AS after_said ON after_said.id = pair.after_id
    LEFT JOIN recorded ON recorded.deployment_id = pair.deployment_id
    LEFT JOIN gone ON gone.contributor_id = pair.contributor_id
    LEFT JOIN turned ON turned.contributor_id = pair.contributor_id
    LEFT JOIN cut ON cut.contributor_id = pair.contributor_id
    LEFT JOIN waning ON waning.contributor_id = pair.contributor_id
    LEFT JOIN meant ON meant.contributor_id = pair.contributor_id
    LEFT JOIN raised ON raised.contributor_id = pair.contributor_id
    WHERE
        is_asked
        AND (
            pair.before IS DISTINCT FROM pair.after
            OR was_here <> is_here
            OR recorded.id IS NOT NULL
        )
)

SELECT
    explained.contributor_id, explained.name, explained.is_lead,
    force.code AS force, sector.code AS sector,
    was_here, is_here, before, after, difference, before_id, after_id,
    reason, recorded_id, gone_id, turned_id, cut_id, waning_id, meant_id, raised_id,
    count(*) OVER () AS found
FROM explained
JOIN force ON force.id = explained.force_id
LEFT JOIN sector ON sector.id = explained.sector_id
ORDER BY is_lead, abs(difference) DESC, name, explained.deployment_id
LIMIT %s
