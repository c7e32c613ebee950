-- pledge_position: where each chosen pledge stands at a date (design, section 3.3).
--
-- The names in braces are QuerySets: they decide which rows the reader may see and
-- which are dated on or before the day. The arithmetic is here and nowhere else. Each
-- ledger is read once and grouped, so that the cost grows with the rows, not with
-- pledges times rows.
WITH asked AS (SELECT %s::date AS day, %s::text[] AS left_out_grades),

-- The chosen pledges: wholes, or the parts of one instrument.
pledge AS MATERIALIZED ({pledge}),

part AS ({part}),

-- A whole answers for its own entries and for those of its parts.
member AS (
    SELECT id AS pledge_id, id AS whole_id FROM pledge
    UNION ALL
    SELECT part.id, part.parent_id FROM part JOIN pledge ON pledge.id = part.parent_id
),

statement AS ({statement}),

-- The newest statement of what was still undelivered, from evidence that counts.
undelivered AS (
    SELECT DISTINCT ON (s.pledge_id)
        s.pledge_id, s.id, s.amount_usd, s.stated_on, s.grade, s.source_id
    FROM statement s CROSS JOIN asked
    WHERE s.kind = 'undelivered' AND s.grade <> ALL (asked.left_out_grades)
    ORDER BY s.pledge_id, s.stated_on DESC, s.id DESC
),

-- Another figure for the same day, from whatever evidence: sources that disagree.
other_undelivered AS (
    SELECT s.pledge_id, max(s.amount_usd) AS amount_usd
    FROM statement s
    JOIN undelivered u
        ON u.pledge_id = s.pledge_id AND u.stated_on = s.stated_on
        AND u.amount_usd <> s.amount_usd
    WHERE s.kind = 'undelivered'
    GROUP BY s.pledge_id
),

entry AS NOT MATERIALIZED ({entry}),

ledger AS (
    SELECT
        member.whole_id,
        sum(entry.amount_usd) FILTER (WHERE entry.kind = '12') AS revised,
        sum(entry.amount_usd) FILTER (WHERE entry.kind = '3') AS disbursed,
        -- Disbursements that no later entry took back.
        sum(sign(entry.amount_usd)) FILTER (WHERE entry.kind = '3') AS standing,
        sum(entry.amount_usd) FILTER (
            WHERE entry.kind = '3' AND entry.transacted_on > u.stated_on
        ) AS disbursed_after
    FROM entry
    JOIN member ON member.pledge_id = entry.pledge_id
    LEFT JOIN undelivered u ON u.pledge_id = member.whole_id
    GROUP BY member.whole_id
),

-- Disbursements that only the press reports, or nobody bears: counted or not, a total
-- says how many. One that was taken back is none.
soft_entry AS (
    SELECT
        member.whole_id,
        sum(sign(e.amount_usd)) FILTER (WHERE e.grade = 'press')::int AS press,
        sum(e.amount_usd) FILTER (WHERE e.grade = 'press') AS press_usd,
        sum(sign(e.amount_usd)) FILTER (WHERE e.grade = 'unverified')::int
            AS unverified,
        sum(e.amount_usd) FILTER (WHERE e.grade = 'unverified') AS unverified_usd
    FROM ({soft_entry}) AS e
    JOIN member ON member.pledge_id = e.pledge_id
    WHERE e.kind = '3'
    GROUP BY member.whole_id
),

-- The same of the statement that is used, or would be if its evidence counted.
soft_statement AS (
    SELECT DISTINCT ON (s.pledge_id) s.pledge_id, s.grade
    FROM statement s LEFT JOIN undelivered u ON u.pledge_id = s.pledge_id
    WHERE s.kind = 'undelivered' AND s.grade IN ('press', 'unverified')
        AND (u.id IS NULL OR (s.stated_on, s.id) >= (u.stated_on, u.id))
    ORDER BY s.pledge_id, s.stated_on DESC, s.id DESC
),

instalment AS ({instalment}),

-- Instalments in the order in which they fall due, with what should have come by each.
schedule AS (
    SELECT
        member.whole_id, instalment.due_on, instalment.amount_usd,
        sum(instalment.amount_usd) OVER (
            PARTITION BY member.whole_id ORDER BY instalment.due_on, instalment.id
        ) AS due_with_this
    FROM instalment JOIN member ON member.pledge_id = instalment.pledge_id
),

instalments AS (
    SELECT
        schedule.whole_id,
        sum(schedule.amount_usd) AS planned,
        coalesce(
            sum(schedule.amount_usd) FILTER (WHERE schedule.due_on <= asked.day), 0
        ) AS due
    FROM schedule CROSS JOIN asked
    GROUP BY schedule.whole_id
),

unmet_condition AS (
    SELECT DISTINCT member.whole_id
    FROM ({condition}) AS condition
    JOIN member ON member.pledge_id = condition.pledge_id
),

-- Beware: GREATEST and LEAST skip nulls, so that an unknown would read as nought. Each
-- stands inside a CASE, or is marked as meant.
known AS (
    SELECT
        p.*,
        p.amount_usd IS NOT NULL
            AND p.grade <> ALL (asked.left_out_grades) AS is_counted,
        p.amount_usd + coalesce(ledger.revised, 0) AS pledged,
        CASE
            WHEN ledger.standing <> 0 OR ledger.disbursed <> 0 THEN ledger.disbursed
            WHEN p.delivery_is_tracked THEN 0
        END AS delivered,
        CASE WHEN u.id IS NOT NULL THEN
            greatest(u.amount_usd - coalesce(ledger.disbursed_after, 0), 0)
        END AS reported,
        u.stated_on AS reported_on,
        u.grade AS reported_grade,
        u.source_id AS reported_source_id,
        other_undelivered.amount_usd AS other_undelivered,
        soft_entry.press AS entries_press,
        soft_entry.press_usd AS entries_press_usd,
        soft_entry.unverified AS entries_unverified,
        soft_entry.unverified_usd AS entries_unverified_usd,
        soft_statement.grade AS soft_statement,
        instalments.planned,
        instalments.due,
        unmet_condition.whole_id IS NOT NULL AS is_waiting,
        coalesce(p.period_to < asked.day, false) AS is_ended
    FROM pledge p
    CROSS JOIN asked
    LEFT JOIN undelivered u ON u.pledge_id = p.id
    LEFT JOIN other_undelivered ON other_undelivered.pledge_id = p.id
    LEFT JOIN ledger ON ledger.whole_id = p.id
    LEFT JOIN soft_entry ON soft_entry.whole_id = p.id
    LEFT JOIN soft_statement ON soft_statement.pledge_id = p.id
    LEFT JOIN instalments ON instalments.whole_id = p.id
    LEFT JOIN unmet_condition ON unmet_condition.whole_id = p.id
),

-- OFFSET 0 keeps PostgreSQL from writing each step's expressions into the next, where
-- they would be worked out many times over.

-- A period in months: begun ones for its length, whole ones for what has passed.
paced AS (
    SELECT
        known.*,
        (extract(year FROM period_to + 1) - extract(year FROM period_from)) * 12
            + extract(month FROM period_to + 1) - extract(month FROM period_from)
            + (extract(day FROM period_to + 1) > extract(day FROM period_from))::int
            AS months,
        CASE WHEN asked.day > period_from THEN
            (extract(year FROM asked.day) - extract(year FROM period_from)) * 12
            + extract(month FROM asked.day) - extract(month FROM period_from)
            - (extract(day FROM asked.day) < extract(day FROM period_from))::int
        ELSE 0 END AS months_since
    FROM known CROSS JOIN asked
    OFFSET 0
),

expected AS (
    SELECT
        paced.*,
        CASE WHEN months > 0 THEN least(months_since, months) END AS months_passed,
        CASE
            WHEN planned IS NOT NULL THEN
                least(due, pledged)  -- an unknown pledge does not bound the instalments
                + CASE WHEN is_ended AND pledged > planned
                       THEN pledged - planned ELSE 0 END
            WHEN is_ended THEN pledged
            WHEN months > 0 THEN
                round(pledged * least(months_since, months) / months, 2)
        END AS expected_by_now,
        CASE WHEN pledged IS NOT NULL AND delivered IS NOT NULL
             THEN greatest(pledged - delivered, 0) END AS computed,
        CASE WHEN pledged IS NOT NULL AND delivered IS NOT NULL
             THEN greatest(delivered - pledged, 0) END AS over_delivered,
        CASE WHEN pledged IS NOT NULL
             THEN greatest(pledged - coalesce(delivered, 0), 0) END AS leaves
    FROM paced
    OFFSET 0
),

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

-- Money that is not in the gap has met the oldest part of the schedule first; what is
-- in the gap is therefore the last to fall due. Without any date nothing is due yet.
dated AS (
    SELECT
        gap.*,
        used - within AS above_pledge,
        CASE
            WHEN used IS NULL THEN NULL
            WHEN expected_by_now IS NOT NULL THEN
                least(within, greatest(coalesce(pledged, planned) - expected_by_now, 0))
            WHEN is_ended THEN 0
            ELSE within
        END AS not_yet_due,
        coalesce(pledged, planned) - within AS met,
        planned IS NOT NULL OR is_ended AS is_dated
    FROM gap
    OFFSET 0
),

split AS (SELECT dated.*, within - not_yet_due AS late FROM dated),

position AS (
    SELECT
        split.*,
        CASE
            WHEN reported IS NOT NULL THEN 'reported'
            WHEN computed IS NOT NULL THEN 'computed'
            ELSE 'none'
        END AS basis,
        CASE WHEN used IS NULL THEN NULL WHEN is_waiting THEN late ELSE 0 END AS waiting,
        CASE WHEN used IS NULL THEN NULL
             WHEN is_dated AND NOT is_waiting THEN late ELSE 0 END AS overdue,
        CASE WHEN used IS NULL THEN NULL
             WHEN is_dated OR is_waiting THEN 0 ELSE late END AS behind_schedule,
        CASE
            WHEN used IS NULL THEN 'no_figure'
            WHEN used = 0 THEN 'delivered'
            WHEN late = 0 THEN 'not_yet_due'
            WHEN is_waiting THEN 'waiting'
            WHEN is_dated THEN 'overdue'
            ELSE 'behind_schedule'
        END AS status
    FROM split
),

sorted AS (
    SELECT
        position.*,
        donor.name AS donor_name,
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
