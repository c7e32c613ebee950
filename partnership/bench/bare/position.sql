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
        sum(amount_usd) FILTER (WHERE kind = '12') AS revised,
        sum(amount_usd) FILTER (WHERE kind = '3') AS disbursed,
        sum(sign(amount_usd)) FILTER (WHERE kind = '3') AS standing
    FROM donors_transaction
    WHERE kind IN ('3', '12')
        AND transacted_on <= %(day)s
        AND grade NOT IN ('press', 'unverified')
        AND marking_id = ANY (%(markings)s)
    GROUP BY pledge_id
),

entry_of_parts AS (
    SELECT
        parent_id, sum(revised) AS revised, sum(disbursed) AS disbursed,
        sum(standing) AS standing
    FROM entry JOIN part ON part.id = entry.pledge_id
    GROUP BY parent_id
),

said AS MATERIALIZED (
    SELECT DISTINCT ON (pledge_id) pledge_id, amount_usd, stated_on, source_id
    FROM donors_pledgestatement
    WHERE kind = 'undelivered'
        AND stated_on <= %(day)s
        AND grade NOT IN ('press', 'unverified')
        AND marking_id = ANY (%(markings)s)
    ORDER BY pledge_id, stated_on DESC, id DESC
),

since AS (
    SELECT said.pledge_id, sum(amount_usd_later) AS disbursed
    FROM said
    JOIN (
        SELECT coalesce(part.parent_id, entry.pledge_id) AS whole_id,
            entry.transacted_on, entry.amount_usd AS amount_usd_later
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

planned AS (
    SELECT
        coalesce(part.parent_id, instalment.pledge_id) AS whole_id,
        sum(instalment.amount_usd) AS planned,
        coalesce(
            sum(instalment.amount_usd) FILTER (WHERE due_on <= %(day)s), 0
        ) AS due
    FROM donors_instalment AS instalment
    LEFT JOIN part ON part.id = instalment.pledge_id
    WHERE instalment.marking_id = ANY (%(markings)s)
    GROUP BY whole_id
),

waiting AS (
    SELECT DISTINCT coalesce(part.parent_id, condition.pledge_id) AS whole_id
    FROM donors_condition AS condition
    LEFT JOIN part ON part.id = condition.pledge_id
    WHERE condition.marking_id = ANY (%(markings)s)
        AND set_on <= %(day)s
        AND (met_on IS NULL OR met_on > %(day)s)
),

known AS (
    SELECT
        pledge.id, donor.name AS donor, donor.id AS donor_id, donor.iso3, donor.kind,
        pledge.title, pledge.instrument, pledge.conference_id, pledge.pledged_on,
        pledge.marking_id,
        pledge.period_from, pledge.period_to, pledge.grade, pledge.source_id,
        said.source_id AS said_source_id, said.stated_on, pledge.high_usd,
        pledge.amount_usd + coalesce(own.revised, 0) + coalesce(parts.revised, 0)
            AS pledged,
        CASE
            WHEN coalesce(own.standing, 0) + coalesce(parts.standing, 0) <> 0
                OR coalesce(own.disbursed, 0) + coalesce(parts.disbursed, 0) <> 0
            THEN coalesce(own.disbursed, 0) + coalesce(parts.disbursed, 0)
            WHEN delivery_is_tracked THEN 0
        END AS delivered,
        CASE WHEN said.pledge_id IS NOT NULL
             THEN greatest(said.amount_usd - coalesce(since.disbursed, 0), 0)
        END AS reported,
        planned.planned,
        planned.due,
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

position AS (
    SELECT
        used.*,
        CASE
            WHEN pledged IS NULL THEN 'no_amount'
            WHEN grade IN ('press', 'unverified') THEN 'left_out'
            WHEN reported IS NOT NULL THEN 'reported'
            WHEN used IS NOT NULL THEN 'computed'
            WHEN kind = 'state' THEN 'states'
            ELSE 'organisations'
        END AS grouping,
        planned IS NOT NULL OR is_ended AS is_dated,
        CASE
            WHEN used IS NULL OR expected IS NULL AND is_ended THEN used - used
            WHEN expected IS NULL THEN within
            ELSE least(within, greatest(coalesce(pledged, planned) - expected, 0))
        END AS not_yet_due
    FROM used
)
