-- Who has gone or is going at each of some days, and which mission follows (design,
-- section 3.2; the rule in words is in `rule.py`, which fills in what the reader may
-- see). A tail reads `standing`, `state` and `followed`.
WITH day AS (
    SELECT unnest(%(days)s::date[]) AS on_day
),
contributor (id, actor_id, name, marking_id, actor_marking_id) AS MATERIALIZED (
    {contributors}
),
status (id, contributor_id, status, since, grade, marking_id) AS MATERIALIZED (
    {statuses}
),
intent (contributor_id, intent, likelihood, stated_on, takes_effect_on, grade, marking_id)
AS MATERIALIZED (
    {intents}
),
step (
    id, option_id, contributor_id, mission_id, mission, proposed_on, state, since,
    since_precision, grade
) AS MATERIALIZED (
    {steps}
),

-- Each status known on a day, newest first. A run is what stands between two statuses
-- of staying: those of run 0 are the newest, if it is one of going.
stood AS (
    SELECT
        on_day, status.*, status IN ('leaving', 'departed') AS is_going,
        row_number() OVER newest_first AS place,
        count(*) FILTER (WHERE status NOT IN ('leaving', 'departed'))
            OVER newest_first AS run
    FROM day JOIN status ON since <= on_day
    WINDOW newest_first AS (
        PARTITION BY on_day, contributor_id ORDER BY since DESC, id DESC
    )
),
stands AS (
    SELECT
        on_day, contributor_id,
        max(status) FILTER (WHERE place = 1) AS status,
        max(grade) FILTER (WHERE place = 1) AS status_grade,
        max(marking_id) FILTER (WHERE place = 1) AS status_marking_id,
        min(since) FILTER (WHERE is_going AND run = 0) AS going_since,
        max(since) FILTER (WHERE status = 'departed') AS departed_on,
        min(run) FILTER (WHERE status = 'departed') AS departed_run
    FROM stood
    GROUP BY on_day, contributor_id
),
departed AS (
    SELECT
        on_day, contributor_id, min(since) AS departed_since,
        max(grade) FILTER (WHERE stood.status = 'departed') AS departed_grade
    FROM stood JOIN stands USING (on_day, contributor_id)
    WHERE is_going AND run = departed_run
    GROUP BY on_day, contributor_id
),

-- What was meant by each day on which it was stated, newest first, in runs likewise.
meant AS (
    SELECT
        on_day, contributor_id, stated_on,
        bool_or(intent = 'leave' AND is_held) AS leaves,
        bool_or(intent IN ('leave', 'reduce') AND is_held OR intent = 'unknown' AND is_likely)
            AS is_reluctant,
        min(takes_effect_on) FILTER (WHERE intent IN ('leave', 'reduce'))
            AS takes_effect_on,
        max(intent.grade) FILTER (WHERE intent = 'leave') AS grade,
        array_agg(intent.marking_id) AS marking_ids
    FROM day
    JOIN (
        SELECT
            *, likelihood IN ('likely', 'highly_likely', 'almost_certain') AS is_likely,
            likelihood IN ('', 'likely', 'highly_likely', 'almost_certain') AS is_held
        FROM intent
    ) AS intent ON stated_on <= on_day
    GROUP BY on_day, contributor_id, stated_on
),
means AS (
    SELECT
        *, row_number() OVER newest_first AS place,
        count(*) FILTER (WHERE NOT leaves) OVER newest_first AS run
    FROM meant
    WINDOW newest_first AS (
        PARTITION BY on_day, contributor_id ORDER BY stated_on DESC
    )
),
-- In one pass: to look for it plan by plan takes a square of the contributors.
plan AS (
    SELECT * FROM (
        SELECT
            *, min(stated_on) FILTER (WHERE run = 0)
                OVER (PARTITION BY on_day, contributor_id) AS leaves_since
        FROM means
    ) AS dated
    WHERE place = 1
),
standing AS (
    SELECT
        day.on_day, contributor.id AS contributor_id, status, status_grade,
        status_marking_id, going_since, departed_on, departed_since, departed_grade,
        plan.takes_effect_on, plan.grade AS plan_grade, plan.leaves_since,
        plan.marking_ids AS plan_marking_ids,
        -- A plan from before the departure has been carried out.
        coalesce(plan.leaves AND is_open, false) AS leaves,
        coalesce(plan.is_reluctant AND is_open, false) AS is_reluctant
    FROM day CROSS JOIN contributor
    LEFT JOIN stands ON stands.on_day = day.on_day
        AND stands.contributor_id = contributor.id
    LEFT JOIN departed ON departed.on_day = day.on_day
        AND departed.contributor_id = contributor.id
    LEFT JOIN plan ON plan.on_day = day.on_day AND plan.contributor_id = contributor.id
    CROSS JOIN LATERAL (
        SELECT departed_on IS NULL OR plan.stated_on > departed_on AS is_open
    ) AS carried_out
),

-- The state of each option on a known mission: that of its newest step.
state AS (
    SELECT DISTINCT ON (on_day, option_id) on_day, step.*
    FROM day
    JOIN step ON since <= on_day AND (proposed_on IS NULL OR proposed_on <= on_day)
    ORDER BY on_day, option_id, since DESC, id DESC
),
departure AS (
    SELECT
        *,
        CASE
            WHEN status = 'departed' THEN 'departed'
            WHEN status = 'leaving' OR leaves THEN 'leaving'
            ELSE 'back'
        END AS kind,
        CASE
            WHEN status IN ('departed', 'leaving')
                THEN least(going_since, CASE WHEN leaves THEN leaves_since END)
            WHEN leaves THEN leaves_since
            ELSE departed_since
        END AS going_from,
        CASE
            WHEN status IN ('departed', 'leaving') THEN status_grade
            WHEN leaves THEN plan_grade
            ELSE departed_grade
        END AS departure_grade
    FROM standing
    WHERE status IN ('departed', 'leaving') OR leaves OR departed_on IS NOT NULL
),
followed AS (
    SELECT DISTINCT ON (on_day, contributor_id)
        *,
        kind <> 'leaving' AS has_gone,
        coalesce(nearness, 0) >= 3 AS is_retained,
        CASE
            WHEN kind <> 'leaving' AND nearness >= 3 THEN 'retained'
            WHEN nearness >= 3 THEN 'to_follow'
            WHEN kind <> 'leaving' AND nearness >= 1 THEN 'gone_open'
            WHEN nearness >= 1 THEN 'open'
            WHEN kind <> 'leaving' THEN 'lost'
            ELSE 'nothing'
        END AS outcome
    FROM (
        SELECT
            departure.*, option_id, mission_id, mission, state.state,
            state.since AS state_since, since_precision, state.grade AS state_grade,
            array_position(
                ARRAY['explored', 'offered', 'accepted', 'deployed'], state.state
            ) AS nearness
        FROM departure
        LEFT JOIN state
            ON state.on_day = departure.on_day
            AND state.contributor_id = departure.contributor_id
            AND (
                state.state IN ('explored', 'offered', 'accepted')
                -- Deployed before it began to go: that is the mission it leaves.
                OR state.state = 'deployed' AND state.since >= going_from
            )
    ) AS option
    ORDER BY on_day, contributor_id, nearness DESC NULLS LAST, state_since, option_id
)
