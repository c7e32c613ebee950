-- pledge_position, first half: what the record holds of each chosen pledge at a date.
--
-- The names in braces are QuerySets: they decide which rows the reader may see and
-- which are dated on or before the day. Each ledger is read once and grouped, so that
-- the cost grows with the rows, not with pledges times rows.
--
-- Money is added up in the pledge's own currency and then valued, once, at the rate of
-- the pledge's own day: sum * amount_usd / amount (docs/decisions/0020). Help without a
-- figure has no such rate: it is added up in the dollars of each entry's day.
WITH asked AS (SELECT %s::date AS day, %s::text[] AS left_out_grades),

-- The chosen pledges: wholes, or the parts of one instrument.
pledge AS MATERIALIZED ({pledge}),

part AS ({part}),

-- A whole answers for its own entries and for those of its parts. Money of a part in
-- another currency is held against the whole at the two pledges' own rates, as the part
-- itself is: so many units of the whole are worth so many of the part, or so many
-- dollars where the part has no figure.
member AS (
    SELECT
        id AS pledge_id, id AS whole_id, amount IS NOT NULL AS is_priced,
        NULL::numeric AS of_whole, NULL::numeric AS of_part, NULL::numeric AS of_usd
    FROM pledge
    UNION ALL
    SELECT
        part.id, part.parent_id, pledge.amount IS NOT NULL,
        CASE WHEN part.currency <> pledge.currency
             THEN pledge.amount * coalesce(part.amount_usd, 1) END,
        part.amount * nullif(pledge.amount_usd, 0),
        nullif(pledge.amount_usd, 0)
    FROM part JOIN pledge ON pledge.id = part.parent_id
),

-- Those of the chosen pledges alone, in the pledge's own currency. Kept apart: they are
-- read four times below, and each time the planner would take them for far fewer.
statement AS MATERIALIZED (
    SELECT
        s.*,
        CASE WHEN pledge.amount IS NOT NULL
             THEN coalesce(s.in_pledge_currency, s.amount)
             ELSE s.amount_usd END AS value
    FROM ({statement}) AS s JOIN pledge ON pledge.id = s.pledge_id
),

-- The newest statement of what was still undelivered, from evidence that counts.
undelivered AS (
    SELECT DISTINCT ON (s.pledge_id)
        s.pledge_id, s.id, s.stated_on, s.grade, s.source_id, s.value
    FROM statement s CROSS JOIN asked
    WHERE s.kind = 'undelivered' AND s.grade <> ALL (asked.left_out_grades)
    ORDER BY s.pledge_id, s.stated_on DESC, s.id DESC
),

-- Another figure for the same day, from whatever evidence: sources that disagree.
other_undelivered AS (
    SELECT s.pledge_id, max(s.value) AS value
    FROM statement s
    JOIN undelivered u
        ON u.pledge_id = s.pledge_id AND u.stated_on = s.stated_on
        AND u.value <> s.value
    WHERE s.kind = 'undelivered'
    GROUP BY s.pledge_id
),

entry AS NOT MATERIALIZED ({entry}),

valued_entry AS NOT MATERIALIZED (
    SELECT
        member.whole_id, entry.kind, entry.transacted_on, entry.amount_usd,
        sign(entry.amount) AS is_added,  -- what it is worth may round to nought
        CASE
            WHEN NOT member.is_priced THEN entry.amount_usd
            WHEN member.of_whole IS NULL THEN
                coalesce(entry.in_pledge_currency, entry.amount)
            WHEN member.of_part IS NULL THEN
                round(entry.amount_usd * member.of_whole / member.of_usd, 4)
            ELSE round(
                coalesce(entry.in_pledge_currency, entry.amount)
                    * member.of_whole / member.of_part, 4)
        END AS value
    FROM entry JOIN member ON member.pledge_id = entry.pledge_id
),

ledger AS (
    SELECT
        e.whole_id,
        sum(e.value) FILTER (WHERE e.kind = '12') AS revised,
        sum(e.value) FILTER (WHERE e.kind = '2') AS committed,
        sum(e.value) FILTER (WHERE e.kind = '3') AS disbursed,
        sum(e.amount_usd) FILTER (WHERE e.kind = '3') AS received,
        max(e.transacted_on) FILTER (WHERE e.kind = '3') AS paid_on,
        -- Disbursements that no later entry took back.
        sum(e.is_added) FILTER (WHERE e.kind = '3') AS standing,
        sum(e.value) FILTER (
            WHERE e.kind = '3' AND e.transacted_on > u.stated_on
        ) AS disbursed_after
    FROM valued_entry AS e
    LEFT JOIN undelivered u ON u.pledge_id = e.whole_id
    GROUP BY e.whole_id
),

-- Disbursements that only the press reports, or nobody bears: counted or not, a total
-- says how many. One that was taken back is none.
soft_entry AS (
    SELECT
        member.whole_id,
        sum(sign(e.amount)) FILTER (WHERE e.grade = 'press')::int AS press,
        sum(e.amount_usd) FILTER (WHERE e.grade = 'press') AS press_usd,
        sum(sign(e.amount)) FILTER (WHERE e.grade = 'unverified')::int
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
        due.whole_id, due.due_on, due.value,
        sum(due.value) OVER (
            PARTITION BY due.whole_id ORDER BY due.due_on, due.id
        ) AS due_with_this
    FROM (
        SELECT
            member.whole_id, instalment.id, instalment.due_on,
            CASE
                WHEN NOT member.is_priced THEN instalment.amount_usd
                WHEN member.of_whole IS NULL THEN instalment.amount
                WHEN member.of_part IS NULL THEN
                    round(instalment.amount_usd * member.of_whole / member.of_usd, 4)
                ELSE round(
                    instalment.amount * member.of_whole / member.of_part, 4)
            END AS value
        FROM instalment JOIN member ON member.pledge_id = instalment.pledge_id
    ) AS due
),

instalments AS (
    SELECT
        schedule.whole_id,
        sum(schedule.value) AS planned,
        coalesce(
            sum(schedule.value) FILTER (WHERE schedule.due_on <= asked.day), 0
        ) AS due
    FROM schedule CROSS JOIN asked
    GROUP BY schedule.whole_id
),

unmet_condition AS (
    SELECT DISTINCT member.whole_id
    FROM ({condition}) AS condition
    JOIN member ON member.pledge_id = condition.pledge_id
),

-- What one unit bought at the date, for each set and currency that a pledge was
-- converted with.
rate_at AS MATERIALIZED ({rate_at}),

-- Beware: GREATEST and LEAST skip nulls, so that an unknown would read as nought. Each
-- stands inside a CASE, or is marked as meant.
summed AS (
    SELECT
        p.*,
        CASE WHEN p.currency = 'USD' OR p.amount IS NULL THEN 1 ELSE p.amount END
            AS units,
        CASE WHEN p.currency = 'USD' OR p.amount IS NULL THEN 1 ELSE p.amount_usd END
            AS usd,
        p.amount_usd IS NOT NULL
            AND p.grade <> ALL (asked.left_out_grades) AS is_counted,
        p.amount + coalesce(ledger.revised, 0) AS pledged_in_all,
        ledger.committed,
        CASE
            WHEN ledger.standing <> 0 OR ledger.disbursed <> 0 THEN ledger.disbursed
            WHEN p.delivery_is_tracked THEN 0
        END AS disbursed,
        CASE
            WHEN ledger.standing <> 0 OR ledger.disbursed <> 0 THEN ledger.received
            WHEN p.delivery_is_tracked THEN 0
        END AS received,
        CASE WHEN u.id IS NOT NULL THEN
            greatest(u.value - coalesce(ledger.disbursed_after, 0), 0)
        END AS undelivered,
        ledger.paid_on,
        u.value AS stated_in_all,
        u.stated_on AS reported_on,
        u.grade AS reported_grade,
        u.source_id AS reported_source_id,
        other_undelivered.value AS other_undelivered_in_all,
        soft_entry.press AS entries_press,
        soft_entry.press_usd AS entries_press_usd,
        soft_entry.unverified AS entries_unverified,
        soft_entry.unverified_usd AS entries_unverified_usd,
        soft_statement.grade AS soft_statement,
        instalments.planned AS planned_in_all,
        instalments.due AS due_in_all,
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
)
