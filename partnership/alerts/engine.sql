-- Turn what a rule found at a date into flags: open, escalate and close in one statement,
-- so in one view of the records. Rows that would not change are not touched.
WITH found (
    subject_id, actor_id, title, severity, step, due_on, marking_id, further_marking_ids
) AS MATERIALIZED ({facts}),

fact AS MATERIALIZED (
    SELECT
        subject_id::bigint AS subject_id,
        actor_id::bigint AS actor_id,
        left(title::text, 300) AS title,
        severity::smallint AS severity,
        coalesce(step::text, '') AS step,
        due_on::date AS due_on,
        marking_id::bigint AS marking_id,
        -- Each once and in one order, so that a second run finds them the same.
        CASE WHEN cardinality(further_marking_ids::bigint[]) > 0 THEN ARRAY(
            SELECT DISTINCT one FROM unnest(further_marking_ids::bigint[]) AS one
            WHERE one <> marking_id ORDER BY one
        ) ELSE '{{}}' END AS further_marking_ids
    FROM found
),

standing AS MATERIALIZED (
    SELECT * FROM alerts_flag
    WHERE rule = %(rule)s AND subject_model = %(subject_model)s AND closed_on IS NULL
),

-- Closed by a run for this date or a later one: it opens again, with what people said.
closed_since AS MATERIALIZED (
    SELECT DISTINCT ON (subject_id) * FROM alerts_flag
    WHERE rule = %(rule)s AND subject_model = %(subject_model)s AND closed_on >= %(on)s
    ORDER BY subject_id, closed_on DESC, id DESC
),

known AS MATERIALIZED (
    SELECT * FROM standing
    UNION ALL
    SELECT * FROM closed_since
    WHERE NOT EXISTS (
        SELECT FROM standing WHERE standing.subject_id = closed_since.subject_id
    )
),

judged AS MATERIALIZED (
    SELECT
        fact.*,
        known.id AS flag_id,
        known.id IS NULL OR known.closed_on IS NOT NULL AS is_new,
        fact.severity > known.severity
        OR fact.severity = known.severity
            AND coalesce(array_position(%(steps)s::text[], fact.step), 0)
                > coalesce(array_position(%(steps)s::text[], known.step::text), 0)
        AS is_escalated
    FROM fact LEFT JOIN known USING (subject_id)
    WHERE known.id IS NULL
        OR known.closed_on IS NOT NULL
        OR known.opened_on > %(on)s
        OR known.escalated_on > %(on)s
        OR (fact.actor_id, fact.title, fact.severity, fact.step, fact.due_on,
            fact.marking_id, fact.further_marking_ids)
            IS DISTINCT FROM
            (known.actor_id, known.title, known.severity, known.step,
            known.due_on, known.marking_id, known.further_marking_ids)
),

raised AS (
    INSERT INTO alerts_flag (
        rule, subject_model, subject_id, actor_id, title, severity, step, due_on,
        marking_id, further_marking_ids, opened_on, acknowledged_reason, version
    )
    SELECT
        %(rule)s, %(subject_model)s, subject_id, actor_id, title, severity, step, due_on,
        marking_id, further_marking_ids, %(on)s, '', 1
    FROM judged WHERE flag_id IS NULL
),

changed AS (
    UPDATE alerts_flag AS flag
    SET
        actor_id = judged.actor_id,
        title = judged.title,
        severity = judged.severity,
        step = judged.step,
        due_on = judged.due_on,
        marking_id = judged.marking_id,
        further_marking_ids = judged.further_marking_ids,
        closed_on = NULL,
        -- A run for an earlier date takes back what a later one said.
        opened_on = least(flag.opened_on, %(on)s),
        escalated_on = CASE
            WHEN judged.is_escalated THEN %(on)s::date
            WHEN flag.escalated_on <= %(on)s THEN flag.escalated_on
        END,
        -- What was said of one step is not said of the next: it presses again.
        acknowledged_at =
            CASE WHEN NOT judged.is_escalated THEN flag.acknowledged_at END,
        acknowledged_by_id =
            CASE WHEN NOT judged.is_escalated THEN flag.acknowledged_by_id END,
        acknowledged_reason =
            CASE WHEN judged.is_escalated THEN '' ELSE flag.acknowledged_reason END,
        snoozed_until = CASE WHEN NOT judged.is_escalated THEN flag.snoozed_until END,
        version = flag.version + 1,
        updated_at = now(),
        updated_by_id = NULL
    FROM judged
    WHERE flag.id = judged.flag_id
),

lifted AS (
    UPDATE alerts_flag AS flag
    SET
        -- Opened by a run for a later date: then it never stood for a day.
        closed_on = greatest(flag.opened_on, %(on)s),
        version = flag.version + 1,
        updated_at = now(),
        updated_by_id = NULL
    FROM standing
    WHERE flag.id = standing.id
        AND NOT EXISTS (
            SELECT FROM fact WHERE fact.subject_id = standing.subject_id
        )
    RETURNING flag.id
)

SELECT
    (SELECT count(*) FROM judged WHERE is_new),
    (SELECT count(*) FROM judged WHERE is_escalated AND NOT is_new),
    (SELECT count(*) FROM lifted)
