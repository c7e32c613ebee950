-- The rows of a report or page, in its order. Follows pledge_position.
, asked_for AS (
    SELECT
        sorted.*,
        row_number() OVER (
            ORDER BY
                array_position(
                    ARRAY[
                        'reported', 'computed', 'states', 'organisations', 'left_out',
                        'no_amount'
                    ],
                    grouping
                ),
                coalesce(used, pledged) DESC NULLS LAST,
                donor_name,
                id
        ) AS place
    FROM sorted
    WHERE %s::text[] IS NULL OR status = ANY (%s::text[])
    ORDER BY place
    LIMIT %s
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
    said.amount,
    said.currency,
    said.pledged_on,
    said.pledged_precision,
    asked_for.period_from,
    asked_for.period_to,
    asked_for.grade,
    asked_for.is_counted,
    asked_for.grouping,
    asked_for.pledged AS pledged_usd,
    asked_for.high_usd,
    asked_for.delivered AS delivered_usd,
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
    asked_for.waiting AS waiting_usd,
    asked_for.not_yet_due AS not_yet_due_usd,
    asked_for.above_pledge AS above_pledge_usd,
    asked_for.leaves AS leaves_usd,
    asked_for.overdue_since,
    asked_for.months_passed,
    asked_for.months,
    asked_for.status,
    asked_for.other_pledged AS other_pledged_usd,
    asked_for.other_undelivered AS other_undelivered_usd,
    source.title AS source,
    reported_source.title AS reported_source,
    said.note,
    asked_for.marking_id{extra}
FROM asked_for
JOIN ({actor}) AS donor ON donor.id = asked_for.donor_id
JOIN ({said}) AS said ON said.id = asked_for.id
LEFT JOIN ({conference}) AS conference ON conference.id = asked_for.conference_id
LEFT JOIN ({source}) AS source ON source.id = asked_for.source_id
LEFT JOIN ({reported_source}) AS reported_source
    ON reported_source.id = asked_for.reported_source_id
ORDER BY asked_for.place
