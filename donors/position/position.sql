-- pledge_position, second half: where each chosen pledge stands at a date (design,
-- section 3.3), in US dollars at the rate of its own day. Follows `summed`.
--
-- OFFSET 0 keeps PostgreSQL from writing each step's expressions into the next, where
-- they would be worked out many times over.
, known AS (
    SELECT
        summed.*,
        asked.day,
        round(pledged_in_all * usd / units, 2) AS pledged,
        round(disbursed * usd / units, 2) AS delivered,
        round(undelivered * usd / units, 2) AS reported,
        round(stated_in_all * usd / units, 2) AS stated,
        round(other_undelivered_in_all * usd / units, 2) AS other_undelivered,
        round(committed * usd / units, 2) AS committed_usd,
        round(planned_in_all * usd / units, 2) AS planned,
        round(due_in_all * usd / units, 2) AS due,
        -- How many dollars of the date one of its own day's dollars is; null if unknown.
        CASE
            WHEN summed.currency = 'USD' OR summed.amount IS NULL THEN 1
            ELSE rate_at.usd_per_unit / coalesce(summed.usd_per_unit, usd / units)
        END AS rate_ratio
    FROM summed
    CROSS JOIN asked
    LEFT JOIN rate_at
        ON rate_at.rate_set_id = summed.rate_set_id
        AND rate_at.currency = summed.currency
    OFFSET 0
),

{expected},

-- The gap in use, and how much of it the recorded pledge still leaves room for.
gap AS (
    SELECT
        expected.*,
        coalesce(reported, computed) AS used,
        CASE WHEN reported > leaves THEN leaves
             ELSE coalesce(reported, computed) END AS within
    FROM expected
    OFFSET 0
),

-- All that was to come: the pledge; without a figure the plan, and what is reported
-- above the plan.
whole AS (
    SELECT
        gap.*,
        coalesce(
            pledged, CASE WHEN planned IS NOT NULL THEN greatest(planned, within) END
        ) AS all_of_it
    FROM gap
    OFFSET 0
),

-- Money that is not in the gap has met the oldest part of the schedule first; what is
-- in the gap is therefore the last to fall due. Without any date nothing is due yet.
dated AS (
    SELECT
        whole.*,
        used - within AS above_pledge,
        CASE
            WHEN used IS NULL THEN NULL
            WHEN planned IS NOT NULL THEN
                least(
                    within,
                    all_of_it - least(due, all_of_it)
                    - CASE WHEN is_ended THEN greatest(all_of_it - planned, 0)
                           ELSE 0 END
                )
            WHEN expected_by_now IS NOT NULL THEN
                least(within, greatest(pledged - expected_by_now, 0))
            WHEN is_ended THEN 0
            ELSE within
        END AS not_yet_due,
        coalesce(all_of_it - within, 0) AS met,
        planned IS NOT NULL OR is_ended AS is_dated
    FROM whole
    OFFSET 0
),

split AS (
    SELECT
        dated.*,
        within - not_yet_due AS late,
        CASE WHEN used IS NULL THEN NULL
             WHEN is_dated AND NOT is_waiting THEN within - not_yet_due
             ELSE 0 END AS overdue
    FROM dated
    OFFSET 0
),

-- Each instalment's part that is overdue, and how old it is. Sums so far are valued, so
-- that the parts of a plan add up to the cent.
unmet AS (
    SELECT
        split.id,
        schedule.due_on,
        greatest(
            least(round(due_with_this * usd / units, 2) + before.rest, all_of_it)
            - greatest(
                round((due_with_this - value) * usd / units, 2) + before.rest, met
            ),
            0
        ) AS usd
    FROM split
    JOIN schedule ON schedule.whole_id = split.id
    CROSS JOIN asked
    -- What the instalments leave fell due with the period's end, before later ones.
    CROSS JOIN LATERAL (
        SELECT CASE WHEN schedule.due_on > split.period_to
                    THEN greatest(split.all_of_it - split.planned, 0) ELSE 0 END AS rest
    ) AS before
    WHERE split.overdue > 0 AND schedule.due_on <= asked.day
),

aged AS (
    SELECT
        unmet.id,
        min(unmet.due_on) FILTER (WHERE unmet.usd > 0) AS since,
        sum(unmet.usd) AS usd,
        coalesce(sum(unmet.usd) FILTER (
            WHERE unmet.due_on > asked.day - interval '6 months'), 0) AS young,
        coalesce(sum(unmet.usd) FILTER (
            WHERE unmet.due_on <= asked.day - interval '12 months'), 0) AS old
    FROM unmet CROSS JOIN asked
    GROUP BY unmet.id
),

-- What is overdue beside the instalments is as old as the end of the period.
ageing AS (
    SELECT
        split.*,
        least(  -- of the two, the one that there is
            aged.since,
            CASE WHEN split.overdue > coalesce(aged.usd, 0) THEN split.period_to END
        ) AS overdue_since,
        CASE
            WHEN split.overdue IS NULL THEN NULL
            WHEN split.period_to > asked.day - interval '6 months' THEN
                coalesce(aged.young, 0) + split.overdue - coalesce(aged.usd, 0)
            ELSE coalesce(aged.young, 0)
        END AS overdue_0_6,
        CASE
            WHEN split.overdue IS NULL THEN NULL
            WHEN split.period_to <= asked.day - interval '12 months' THEN
                coalesce(aged.old, 0) + split.overdue - coalesce(aged.usd, 0)
            ELSE coalesce(aged.old, 0)
        END AS overdue_12
    FROM split
    CROSS JOIN asked
    LEFT JOIN aged ON aged.id = split.id
    OFFSET 0
),

position AS (
    SELECT
        ageing.*,
        overdue - overdue_0_6 - overdue_12 AS overdue_6_12,
        CASE
            WHEN overdue_since > day - interval '6 months' THEN '0-6'
            WHEN overdue_since > day - interval '12 months' THEN '6-12'
            WHEN overdue_since IS NOT NULL THEN '12+'
        END AS overdue_age,
        CASE
            WHEN reported IS NOT NULL THEN 'reported'
            WHEN computed IS NOT NULL THEN 'computed'
            ELSE 'none'
        END AS basis,
        CASE WHEN used IS NULL THEN NULL WHEN is_waiting THEN late ELSE 0 END AS waiting,
        CASE WHEN used IS NULL THEN NULL
             WHEN is_dated OR is_waiting THEN 0 ELSE late END AS behind_schedule,
        CASE
            WHEN used IS NULL THEN 'no_figure'
            WHEN used = 0 THEN 'delivered'
            WHEN late = 0 THEN 'not_yet_due'
            WHEN is_waiting THEN 'waiting'
            WHEN is_dated THEN 'overdue'
            ELSE 'behind_schedule'
        END AS status,
        CASE WHEN used = 0 THEN 0 ELSE round(used * rate_ratio, 2) - used END
            AS rate_effect,
        used > 0 AND rate_ratio IS NULL AS lacks_rate
    FROM ageing
),

sorted AS (
    SELECT
        position.*,
        used + rate_effect AS gap_at_date,
        donor.name AS donor_name,
        donor.slug AS donor_slug,
        CASE
            WHEN pledged IS NULL THEN 'no_amount'
            WHEN NOT is_counted THEN 'left_out'
            WHEN basis <> 'none' THEN basis
            WHEN donor.kind = 'state' THEN 'states'
            ELSE 'organisations'
        END AS grouping
    FROM position JOIN ({donor}) AS donor ON donor.id = position.donor_id
),

-- Those in the states that were asked for; without any, all.
chosen AS (
    SELECT * FROM sorted
    WHERE %s::text[] IS NULL OR sorted.status = ANY (%s::text[])
)
