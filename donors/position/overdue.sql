-- Since when overdue pledges of `asked_for` are: the oldest instalment that the money so
-- far does not meet, or the end of the period. Follows pledge_position and `asked_for`.
, overdue AS (
    SELECT
        asked_for.id,
        least(
            min(schedule.due_on),
            min(CASE WHEN asked_for.is_ended THEN asked_for.period_to END)
        ) AS since
    FROM asked_for
    LEFT JOIN schedule
        ON schedule.whole_id = asked_for.id
        AND schedule.due_with_this > asked_for.met
    WHERE asked_for.late > 0 AND asked_for.is_dated AND NOT asked_for.is_waiting
    GROUP BY asked_for.id
)
