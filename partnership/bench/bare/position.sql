-- Where each whole pledge stands on a day; the queries beside this file follow it.
WITH part AS (
    SELECT id, parent_id, instrument, amount_usd FROM donors_pledge
    WHERE parent_id IS NOT NULL
        AND pledged_on <= %(day)s
        AND marking_id = ANY (%(markings)s)
        AND donor_id IN (
            SELECT id FROM actors_actor WHERE marking_id = ANY (%(markings)s)
        )
),

entry AS MATERIALIZED (
    SELECT
        pledge_id,
        sum(amount) FILTER (WHERE kind = '12') AS revised,
        sum(amount) FILTER (WHERE kind = '2') AS committed,
        sum(amount_usd) FILTER (WHERE kind = '2') AS committed_usd,
        sum(amount) FILTER (WHERE kind = '3') AS disbursed,
        sum(amount_usd) FILTER (WHERE kind = '3') AS received,
        sum(sign(amount)) FILTER (WHERE kind = '3') AS standing
    FROM donors_transaction
    WHERE transacted_on <= %(day)s
        AND grade NOT IN ('press', 'unverified')
        AND marking_id = ANY (%(markings)s)
    GROUP BY pledge_id
),

entry_of_parts AS (
    SELECT
        parent_id, sum(revised) AS revised, sum(committed) AS committed,
        sum(committed_usd) AS committed_usd, sum(disbursed) AS disbursed,
        sum(received) AS received, sum(standing) AS standing
    FROM entry JOIN part ON part.id = entry.pledge_id
    GROUP BY parent_id
),

said AS MATERIALIZED (
    SELECT DISTINCT ON (pledge_id) pledge_id, amount, amount_usd, stated_on, source_id
    FROM donors_pledgestatement
    WHERE kind = 'undelivered'
        AND stated_on <= %(day)s
        AND grade NOT IN ('press', 'unverified')
        AND marking_id = ANY (%(markings)s)
    ORDER BY pledge_id, stated_on DESC, id DESC
),

since AS (
    SELECT said.pledge_id, sum(later.amount) AS disbursed, sum(later.usd) AS usd
    FROM said
    JOIN (
        SELECT coalesce(part.parent_id, entry.pledge_id) AS whole_id,
            entry.transacted_on, entry.amount, entry.amount_usd AS usd
        FROM donors_transaction AS entry
        LEFT JOIN part ON part.id = entry.pledge_id
        WHERE entry.kind = '3'
            AND entry.transacted_on <= %(day)s
            AND entry.grade NOT IN ('press', 'unverified')
            AND entry.marking_id = ANY (%(markings)s)
    ) AS later
        ON later.whole_id = said.pledge_id AND later.transacted_on > said.stated_on
    GROUP BY said.pledge_id
),

due AS MATERIALIZED (
    SELECT
        coalesce(part.parent_id, instalment.pledge_id) AS whole_id,
        instalment.id, due_on, instalment.amount, instalment.amount_usd
    FROM donors_instalment AS instalment
    LEFT JOIN part ON part.id = instalment.pledge_id
    WHERE instalment.marking_id = ANY (%(markings)s)
),

planned AS (
    SELECT
        whole_id, sum(amount) AS planned, sum(amount_usd) AS planned_usd,
        coalesce(sum(amount) FILTER (WHERE due_on <= %(day)s), 0) AS due,
        coalesce(sum(amount_usd) FILTER (WHERE due_on <= %(day)s), 0) AS due_usd
    FROM due GROUP BY whole_id
),

waiting AS (
    SELECT DISTINCT coalesce(part.parent_id, condition.pledge_id) AS whole_id
    FROM donors_condition AS condition
    LEFT JOIN part ON part.id = condition.pledge_id
    WHERE condition.marking_id = ANY (%(markings)s)
        AND set_on <= %(day)s
        AND (met_on IS NULL OR met_on > %(day)s)
),

rate_at AS MATERIALIZED (
    SELECT DISTINCT ON (rate_set_id, currency)
        rate_set_id, currency, round(1 / units_per_base, 14) AS usd_per_unit
    FROM donors_exchangerate
    WHERE "on" BETWEEN %(day)s::date - 7 AND %(day)s
    ORDER BY rate_set_id, currency, "on" DESC
),

summed AS (
    SELECT
        pledge.id, donor.name AS donor, donor.id AS donor_id, donor.iso3, donor.kind,
        pledge.title, pledge.instrument, pledge.conference_id, pledge.pledged_on,
        pledge.marking_id,
        pledge.period_from, pledge.period_to, pledge.grade, pledge.source_id,
        said.source_id AS said_source_id, said.stated_on, pledge.high_usd,
        pledge.amount, pledge.currency, pledge.rate_set_id, pledge.usd_per_unit,
        CASE WHEN pledge.amount IS NULL OR pledge.currency = 'USD' THEN 1
             ELSE pledge.amount END AS units,
        CASE WHEN pledge.amount IS NULL OR pledge.currency = 'USD' THEN 1
             ELSE pledge.amount_usd END AS usd,
        pledge.amount + coalesce(own.revised, 0) + coalesce(parts.revised, 0)
            AS promised,
        CASE WHEN pledge.amount IS NULL
             THEN nullif(coalesce(own.committed_usd, 0)
                + coalesce(parts.committed_usd, 0), 0)
             WHEN own.committed IS NOT NULL OR parts.committed IS NOT NULL
             THEN coalesce(own.committed, 0) + coalesce(parts.committed, 0)
        END AS committed,
        CASE
            WHEN coalesce(own.standing, 0) + coalesce(parts.standing, 0) <> 0
                OR coalesce(own.disbursed, 0) + coalesce(parts.disbursed, 0) <> 0
            THEN CASE WHEN pledge.amount IS NULL
                THEN coalesce(own.received, 0) + coalesce(parts.received, 0)
                ELSE coalesce(own.disbursed, 0) + coalesce(parts.disbursed, 0) END
            WHEN delivery_is_tracked THEN 0
        END AS disbursed,
        CASE
            WHEN coalesce(own.standing, 0) + coalesce(parts.standing, 0) <> 0
                OR coalesce(own.disbursed, 0) + coalesce(parts.disbursed, 0) <> 0
            THEN coalesce(own.received, 0) + coalesce(parts.received, 0)
            WHEN delivery_is_tracked THEN 0
        END AS received,
        CASE WHEN said.pledge_id IS NULL THEN NULL
             WHEN pledge.amount IS NULL
             THEN greatest(said.amount_usd - coalesce(since.usd, 0), 0)
             ELSE greatest(said.amount - coalesce(since.disbursed, 0), 0)
        END AS undelivered,
        CASE WHEN pledge.amount IS NULL THEN planned.planned_usd
             ELSE planned.planned END AS planned_in_all,
        CASE WHEN pledge.amount IS NULL THEN planned.due_usd
             ELSE planned.due END AS due_in_all,
        waiting.whole_id IS NOT NULL AS is_waiting,
        coalesce(period_to < %(day)s, false) AS is_ended,
        (extract(year FROM age(period_to + 1, period_from)) * 12
            + extract(month FROM age(period_to + 1, period_from))
            + (extract(day FROM age(period_to + 1, period_from)) > 0)::int) AS months,
        CASE WHEN %(day)s > period_from THEN
            extract(year FROM age(%(day)s::date, period_from)) * 12
            + extract(month FROM age(%(day)s::date, period_from))
        ELSE 0 END AS months_since
    FROM donors_pledge AS pledge
    JOIN actors_actor AS donor
        ON donor.id = pledge.donor_id AND donor.marking_id = ANY (%(markings)s)
    LEFT JOIN entry AS own ON own.pledge_id = pledge.id
    LEFT JOIN entry_of_parts AS parts ON parts.parent_id = pledge.id
    LEFT JOIN said ON said.pledge_id = pledge.id
    LEFT JOIN since ON since.pledge_id = pledge.id
    LEFT JOIN planned ON planned.whole_id = pledge.id
    LEFT JOIN waiting ON waiting.whole_id = pledge.id
    WHERE pledge.parent_id IS NULL
        AND pledge.pledged_on <= %(day)s
        AND pledge.marking_id = ANY (%(markings)s)
    OFFSET 0
),

known AS (
    SELECT
        summed.*,
        round(promised * usd / units, 2) AS pledged,
        round(disbursed * usd / units, 2) AS delivered,
        round(undelivered * usd / units, 2) AS reported,
        round(committed * usd / units, 2) AS committed_usd,
        round(planned_in_all * usd / units, 2) AS planned,
        round(due_in_all * usd / units, 2) AS due,
        CASE WHEN amount IS NULL OR summed.currency = 'USD' THEN 1
             ELSE rate_at.usd_per_unit / coalesce(summed.usd_per_unit, usd / units)
        END AS rate_ratio
    FROM summed
    LEFT JOIN rate_at
        ON rate_at.rate_set_id = summed.rate_set_id
        AND rate_at.currency = summed.currency
    OFFSET 0
),

gap AS (
    SELECT
        known.*,
        greatest(pledged - delivered, 0) AS computed,
        greatest(delivered - pledged, 0) AS over_delivered,
        greatest(pledged - coalesce(delivered, 0), 0) AS leaves,
        CASE
            WHEN planned IS NOT NULL THEN
                least(due, pledged)
                + CASE WHEN is_ended AND pledged > planned
                       THEN pledged - planned ELSE 0 END
            WHEN is_ended THEN pledged
            WHEN months > 0 THEN
                round(pledged * least(months_since, months) / months, 2)
        END AS expected
    FROM known
    OFFSET 0
),

used AS (
    SELECT
        gap.*,
        CASE WHEN pledged IS NULL OR delivered IS NULL THEN reported
             ELSE coalesce(reported, computed) END AS used,
        CASE WHEN reported > leaves AND pledged IS NOT NULL THEN leaves
             WHEN pledged IS NULL OR delivered IS NULL THEN reported
             ELSE coalesce(reported, computed) END AS within
    FROM gap
    OFFSET 0
),

whole AS (
    SELECT
        used.*,
        coalesce(
            pledged, CASE WHEN planned IS NOT NULL THEN greatest(planned, within) END
        ) AS all_of_it
    FROM used
    OFFSET 0
),

dated AS (
    SELECT
        whole.*,
        planned IS NOT NULL OR is_ended AS is_dated,
        CASE
            WHEN used IS NULL THEN used
            WHEN planned IS NOT NULL THEN
                least(within, all_of_it - least(due, all_of_it)
                    - CASE WHEN is_ended THEN greatest(all_of_it - planned, 0)
                           ELSE 0 END)
            WHEN expected IS NOT NULL THEN
                least(within, greatest(pledged - expected, 0))
            WHEN is_ended THEN used - used
            ELSE within
        END AS not_yet_due,
        coalesce(all_of_it - within, 0) AS met
    FROM whole
    OFFSET 0
),

unmet AS (
    SELECT
        id, min(due_on) FILTER (WHERE late > 0) AS since, sum(late) AS late,
        coalesce(sum(late) FILTER (
            WHERE due_on > %(day)s::date - interval '6 months'), 0) AS young,
        coalesce(sum(late) FILTER (
            WHERE due_on <= %(day)s::date - interval '12 months'), 0) AS old
    FROM (
        SELECT
            schedule.id, due_on,
            greatest(
                least(round(so_far * usd / units, 2) + rest, all_of_it)
                - greatest(round((so_far - value) * usd / units, 2) + rest, met), 0
            ) AS late
        FROM (
            SELECT
                dated.id, usd, units, all_of_it, met, due_on, value,
                CASE WHEN due_on > period_to
                     THEN greatest(all_of_it - planned, 0) ELSE 0 END AS rest,
                sum(value) OVER (PARTITION BY dated.id ORDER BY due_on, due_id) AS so_far
            FROM dated
            JOIN (
                SELECT whole_id, id AS due_id, due_on, due.amount, amount_usd FROM due
            ) AS due ON whole_id = dated.id
            CROSS JOIN LATERAL (
                SELECT CASE WHEN dated.amount IS NULL THEN due.amount_usd
                            ELSE due.amount END AS value
            ) AS each
            WHERE is_dated AND NOT is_waiting AND within > not_yet_due
        ) AS schedule
        WHERE due_on <= %(day)s
    ) AS part_of_it
    GROUP BY id
),

position AS (
    SELECT
        dated.*,
        CASE
            WHEN pledged IS NULL THEN 'no_amount'
            WHEN grade IN ('press', 'unverified') THEN 'left_out'
            WHEN reported IS NOT NULL THEN 'reported'
            WHEN used IS NOT NULL THEN 'computed'
            WHEN kind = 'state' THEN 'states'
            ELSE 'organisations'
        END AS grouping,
        within - not_yet_due AS late,
        round(used * rate_ratio, 2) - used AS rate_effect,
        CASE WHEN is_dated AND NOT is_waiting AND within > not_yet_due THEN least(
            unmet.since,
            CASE WHEN within - not_yet_due > coalesce(unmet.late, 0) THEN period_to END
        ) END AS overdue_since,
        used - used + coalesce(young, 0) + CASE
            WHEN is_dated AND NOT is_waiting
                AND period_to > %(day)s::date - interval '6 months'
            THEN within - not_yet_due - coalesce(unmet.late, 0) ELSE 0 END
            AS overdue_0_6,
        used - used + coalesce(old, 0) + CASE
            WHEN is_dated AND NOT is_waiting
                AND period_to <= %(day)s::date - interval '12 months'
            THEN within - not_yet_due - coalesce(unmet.late, 0) ELSE 0 END
            AS overdue_12
    FROM dated LEFT JOIN unmet ON unmet.id = dated.id
)
