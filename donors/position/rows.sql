-- The rows of a report or page, in its order. Follows pledge_position.
, ordered AS (
    SELECT
        chosen.*,
        array_position(
            ARRAY[
                'reported', 'computed', 'states', 'organisations', 'left_out',
                'no_amount'
            ],
            grouping
        ) AS group_place,
        coalesce(used, pledged) AS width
    FROM chosen
    ORDER BY group_place, width DESC NULLS LAST, donor_name, id
    LIMIT %s
),

-- Numbered only now, so that PostgreSQL sorts no more than are asked for.
asked_for AS (
    SELECT
        ordered.*,
        row_number() OVER (
            ORDER BY group_place, width DESC NULLS LAST, donor_name, id
        ) AS place
    FROM ordered
)

, other_pledged AS (
    SELECT DISTINCT ON (s.pledge_id) s.pledge_id, said.amount_usd
    FROM statement s
    JOIN asked_for ON asked_for.id = s.pledge_id
    CROSS JOIN LATERAL (
        SELECT round(s.value * asked_for.usd / asked_for.units, 2) AS amount_usd
    ) AS said
    WHERE s.kind = 'pledged'
        AND said.amount_usd <> asked_for.amount_usd
        AND said.amount_usd NOT BETWEEN
            asked_for.pledged AND coalesce(asked_for.high_usd, asked_for.pledged)
    ORDER BY s.pledge_id, s.stated_on DESC, s.id DESC
)

SELECT
    asked_for.id,
    donor.name AS donor,
    donor.slug AS donor_slug,
    donor.iso3,
    donor.kind AS donor_kind,
    said.title,
    conference.name AS conference,
    asked_for.instrument,
    asked_for.amount,
    asked_for.currency,
    said.pledged_on,
    said.pledged_precision,
    asked_for.period_from,
    asked_for.period_to,
    asked_for.grade,
    asked_for.is_counted,
    asked_for.grouping,
    asked_for.pledged AS pledged_usd,
    asked_for.high_usd,
    asked_for.committed_usd,
    asked_for.delivered AS delivered_usd,
    round(asked_for.received, 2) AS received_usd,
    asked_for.computed AS gap_usd,
    asked_for.over_delivered AS over_delivered_usd,
    asked_for.reported AS reported_gap_usd,
    asked_for.reported_on,
    asked_for.reported_grade,
    asked_for.basis,
    asked_for.used AS used_gap_usd,
    asked_for.expected_by_now AS expected_by_now_usd,
    asked_for.behind_schedule AS behind_schedule_usd,
    asked_for.overdue AS overdue_usd,
    asked_for.overdue_0_6 AS overdue_0_6_usd,
    asked_for.overdue_6_12 AS overdue_6_12_usd,
    asked_for.overdue_12 AS overdue_12_usd,
    asked_for.waiting AS waiting_usd,
    asked_for.not_yet_due AS not_yet_due_usd,
    asked_for.above_pledge AS above_pledge_usd,
    asked_for.rate_effect AS rate_effect_usd,
    asked_for.gap_at_date AS gap_at_date_usd,
    asked_for.lacks_rate,
    asked_for.leaves AS leaves_usd,
    asked_for.overdue_since,
    asked_for.overdue_age,
    asked_for.months_passed,
    asked_for.months,
    asked_for.status,
    other_pledged.amount_usd AS other_pledged_usd,
    asked_for.stated AS stated_usd,
    asked_for.other_undelivered AS other_undelivered_usd,
    source.title AS source,
    source.id AS source_id,
    reported_source.title AS reported_source,
    reported_source.id AS reported_source_id,
    said.note,
    asked_for.marking_id{extra}
FROM asked_for
LEFT JOIN other_pledged ON other_pledged.pledge_id = asked_for.id
JOIN ({actor}) AS donor ON donor.id = asked_for.donor_id
JOIN ({said}) AS said ON said.id = asked_for.id
LEFT JOIN ({conference}) AS conference ON conference.id = asked_for.conference_id
LEFT JOIN ({source}) AS source ON source.id = asked_for.source_id
LEFT JOIN ({reported_source}) AS reported_source
    ON reported_source.id = asked_for.reported_source_id
ORDER BY asked_for.place
