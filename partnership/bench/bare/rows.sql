-- What each chosen row says of its lateness.
, late AS (
    SELECT id, coalesce(pledged, planned) - within AS met FROM chosen
    WHERE is_dated AND NOT is_waiting AND within > not_yet_due AND planned IS NOT NULL
),

unmet AS (
    SELECT id, min(due_on) AS since
    FROM (
        SELECT
            late.id, late.met, due_on,
            sum(instalment.amount_usd) OVER (
                PARTITION BY late.id ORDER BY due_on, instalment.id
            ) AS so_far
        FROM donors_instalment AS instalment
        LEFT JOIN part ON part.id = instalment.pledge_id
        JOIN late ON late.id = coalesce(part.parent_id, instalment.pledge_id)
        WHERE instalment.marking_id = ANY (%(markings)s)
    ) AS schedule
    WHERE so_far > met
    GROUP BY id
),

listed AS (
    SELECT
        chosen.*,
        within - not_yet_due AS late,
        CASE WHEN is_dated AND NOT is_waiting AND within > not_yet_due
             THEN least(unmet.since, CASE WHEN is_ended THEN period_to END)
        END AS overdue_since,
        CASE
            WHEN used IS NULL THEN 'no_figure'
            WHEN used = 0 THEN 'delivered'
            WHEN within = not_yet_due THEN 'not_yet_due'
            WHEN is_waiting THEN 'waiting'
            WHEN is_dated THEN 'overdue'
            ELSE 'behind_schedule'
        END AS status
    FROM chosen LEFT JOIN unmet ON unmet.id = chosen.id
)
