-- Open flags at a date, the most pressing first, and how many there are in all.
WITH standing (
    id, version, rule, subject_id, actor_id, title, severity, step, due_on, marking_ids,
    further_marking_ids, acknowledged_at, acknowledged_reason, snoozed_until
) AS ({parts}),

inexact ({inexact_columns}) AS ({inexact}),

seen AS (
    SELECT
        standing.*,
        coalesce(
            standing.acknowledged_at IS NOT NULL
            AND (standing.snoozed_until IS NULL OR standing.snoozed_until > %(on)s),
            false
        ) AS is_quiet
    FROM standing
    WHERE standing.marking_ids <@ %(markings)s::bigint[]
        AND standing.further_marking_ids <@ %(markings)s::bigint[]
        AND (%(rule)s IS NULL OR standing.rule = %(rule)s)
        AND (%(severity)s IS NULL OR standing.severity = %(severity)s)
        AND (%(actor)s IS NULL OR standing.actor_id = %(actor)s)
)

SELECT
    seen.id,
    seen.version,
    seen.rule,
    seen.subject_id,
    seen.title,
    seen.severity,
    seen.step,
    seen.due_on,
    seen.due_on - %(on)s::date AS days,
    coalesce(inexact.first_day, seen.due_on) AS first_day,
    coalesce(inexact.precision, 'day') AS precision,
    actor.name AS actor,
    actor.slug AS actor_slug,
    seen.acknowledged_at,
    seen.acknowledged_reason,
    seen.snoozed_until,
    seen.is_quiet,
    seen.marking_ids,
    seen.further_marking_ids,
    actor.marking_id AS actor_marking_id,
    {counts}
    count(*) FILTER (WHERE seen.is_quiet) OVER () AS quiet,
    count(*) OVER () AS total
FROM seen
LEFT JOIN actors_actor AS actor
    ON actor.id = seen.actor_id AND actor.marking_id = ANY(%(markings)s)
LEFT JOIN inexact
    ON inexact.rule = seen.rule AND inexact.subject_id = seen.subject_id
    AND inexact.due_on = seen.due_on
-- The title names the actor: where the reader may not see one, the flag is not there.
WHERE seen.actor_id IS NULL OR actor.id IS NOT NULL
ORDER BY
    seen.is_quiet, seen.severity DESC, seen.due_on NULLS LAST, seen.rule, seen.subject_id
LIMIT %(limit)s
