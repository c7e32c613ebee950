-- In which state each chosen row is.
, listed AS (
    SELECT
        chosen.*,
        CASE
            WHEN used IS NULL THEN 'no_figure'
            WHEN used = 0 THEN 'delivered'
            WHEN within = not_yet_due THEN 'not_yet_due'
            WHEN is_waiting THEN 'waiting'
            WHEN is_dated THEN 'overdue'
            ELSE 'behind_schedule'
        END AS status
    FROM chosen
)
