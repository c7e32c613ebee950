-- What is kept of a question and holds: nothing that it rests on was changed by a
-- transaction that it has not seen. Of two that hold, the newest is taken.
WITH asked AS (
    SELECT id FROM donors_standingquestion
    WHERE sight = %(sight)s AND "on" = %(on)s AND evidence = %(evidence)s
        AND rules = %(rules)s
        -- The past is never kept, nor answered by what is.
        AND coalesce(current_setting('app.known_at', true), '') = ''
),

everybody AS MATERIALIZED (
    SELECT transaction FROM donors_ledgerchange WHERE donor_key = 0
),

judged AS (
    SELECT
        kept.*, kept.xmin AS made_by,
        first_value(kept.xmin) OVER (
            PARTITION BY kept.donor_key ORDER BY kept.id DESC
        ) AS newest,
        known.holds
    FROM donors_standingsum AS kept
    JOIN asked ON asked.id = kept.question_key
    CROSS JOIN LATERAL (
        SELECT kept.kept_at > now() - interval '{days} days'
            AND NOT EXISTS (
                SELECT FROM everybody
                WHERE NOT pg_visible_in_snapshot(everybody.transaction, kept.as_of)
            )
            AND NOT EXISTS (
                SELECT FROM donors_ledgerchange AS change
                WHERE {touched}
                    AND change.transaction >= pg_snapshot_xmin(kept.as_of)
                    AND NOT pg_visible_in_snapshot(change.transaction, kept.as_of)
            ) AS holds
    ) AS known
    WHERE {whose} AND (known.holds OR kept.id = ANY (%(just_kept)s))
),

-- One donor's groups come from one statement, so that no pledge is in two of them.
holding AS MATERIALIZED (SELECT * FROM judged WHERE made_by = newest)
