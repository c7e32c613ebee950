SELECT
    listed.donor, iso3, listed.title, conference.name AS conference, instrument, pledged_on,
    period_from, period_to, pledged, high_usd, delivered,
    CASE WHEN pledged IS NOT NULL AND delivered IS NOT NULL THEN computed END,
    reported, stated_on, used, expected,
    CASE WHEN NOT is_dated AND NOT is_waiting THEN late ELSE used - used END,
    CASE WHEN is_dated AND NOT is_waiting THEN late ELSE used - used END,
    CASE WHEN is_waiting THEN late ELSE used - used END,
    not_yet_due, used - within,
    CASE WHEN pledged IS NOT NULL AND delivered IS NOT NULL THEN over_delivered END,
    committed_usd, received, rate_effect, used + rate_effect,
    overdue_0_6, overdue_12,
    overdue_since, status, listed.grade, source.title AS source, said.title AS said
FROM listed
LEFT JOIN donors_conference AS conference
    ON conference.id = listed.conference_id AND conference.marking_id = ANY (%(markings)s)
LEFT JOIN evidence_source AS source
    ON source.id = listed.source_id AND source.marking_id = ANY (%(markings)s)
LEFT JOIN evidence_source AS said
    ON said.id = listed.said_source_id AND said.marking_id = ANY (%(markings)s)
ORDER BY
    array_position(
        ARRAY[
            'reported', 'computed', 'states', 'organisations', 'left_out', 'no_amount'
        ],
        grouping
    ),
    coalesce(used, pledged) DESC NULLS LAST, listed.donor, listed.id
