-- Turn what a rule found at a date into flags: open, escalate and close in one statement,
-- so in one view of the records. Rows that would not change are not touched.
WITH found (subject_id, actor_id, title, severity, step, due_on, marking_id)
AS MATERIALIZED ({facts}),

fact AS MATERIALIZED (
    SELECT
        subject_id::bigint AS subject_id,
        actor_id::bigint AS actor_id,
        left(title::text, 300) AS title,
        severity::smallint AS severity,
        coalesce(step::text, '') AS step,
        due_on::date AS due_on,
        marking_id::bigint AS marking_id
    FROM found
),

standing AS MATERIALIZED (
    SELECT * FROM alerts_flag
    WHERE rule = %(rule)s AND subject_model = %(subject_model)s AND closed_on IS NULL
),

judged AS MATERIALIZED (
    SELECT
        fact.*,
        standing.id IS NULL AS is_new,
        fact.severity > standing.severity
        OR fact.severity = standing.severity
            AND coalesce(array_position(%(steps)s::text[], fact.step), 0)
                > coalesce(array_position(%(steps)s::text[], standing.step::text), 0)
        AS is_escalated
    FROM fact LEFT JOIN standing USING (subject_id)
    WHERE standing.id IS NULL
        OR standing.opened_on > %(on)s
        OR standing.escalated_on > %(on)s
        OR (fact.actor_id, fact.title, fact.severity, fact.step, fact.due_on,
            fact.marking_id)
            IS DISTINCT FROM
            (standing.actor_id, standing.title, standing.severity, standing.step,
            standing.due_on, standing.marking_id)
),

raised AS (
    INSERT INTO alerts_flag AS flag (
        rule, subject_model, subject_id, actor_id, title, severity, step, due_on,
        marking_id, opened_on, escalated_on, acknowledged_reason, version
    )
    SELECT
        %(rule)s, %(subject_model)s, subject_id, actor_id, title, severity, step, due_on,
        marking_id, %(on)s, CASE WHEN is_escalated THEN %(on)s::date END, '', 1
    FROM judged
    ON CONFLICT (rule, subject_model, subject_id) WHERE closed_on IS NULL
    DO UPDATE SET
        actor_id = excluded.actor_id,
        title = excluded.title,
        severity = excluded.severity,
        step = excluded.step,
        due_on = excluded.due_on,
        marking_id = excluded.marking_id,
        -- A run for an earlier date takes back what a later one said.
        opened_on = least(flag.opened_on, %(on)s),
        escalated_on = CASE
            WHEN excluded.escalated_on IS NOT NULL THEN excluded.escalated_on
            WHEN flag.escalated_on <= %(on)s THEN flag.escalated_on
        END,
        version = flag.version + 1,
        updated_at = now(),
        updated_by_id = NULL
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
    (SELECT count(*) FROM judged WHERE is_escalated),
    (SELECT count(*) FROM lifted)
