-- The first thousand pledges. Behind them the position is asked of these alone: what
-- follows finds in place of each table what of it concerns them.
WITH page AS MATERIALIZED (
    SELECT pledge.*
    FROM donors_pledge AS pledge
    WHERE pledged_on <= %(day)s AND marking_id = ANY (%(markings)s)
        AND donor_id IN (
            SELECT id FROM actors_actor WHERE marking_id = ANY (%(markings)s)
        )
    ORDER BY id
    LIMIT 1000
),

concerned AS MATERIALIZED (
    SELECT id FROM page
    UNION
    SELECT id FROM donors_pledge WHERE parent_id IN (SELECT id FROM page)
),

donors_pledge AS (
    SELECT * FROM donors_pledge WHERE id IN (SELECT id FROM concerned)
),

donors_transaction AS (
    SELECT * FROM donors_transaction WHERE pledge_id IN (SELECT id FROM concerned)
),

donors_pledgestatement AS (
    SELECT * FROM donors_pledgestatement WHERE pledge_id IN (SELECT id FROM concerned)
),

donors_instalment AS (
    SELECT * FROM donors_instalment WHERE pledge_id IN (SELECT id FROM concerned)
),

donors_condition AS (
    SELECT * FROM donors_condition WHERE pledge_id IN (SELECT id FROM concerned)
)

SELECT
    page.id, donor.id AS donor_id, donor.name AS donor, donor.slug AS donor_slug,
    conference.id AS conference_id, conference.name AS conference,
    conference.slug AS conference_slug, parent.id AS parent_id, parent.title AS parent,
    page.title, page.instrument, page.channel, page.amount, page.currency,
    page.amount_usd, page.high_usd, rate_set.id AS rate_set_id,
    rate_set.name AS rate_set, rate_set.code AS rate_set_code, page.rated_on,
    page.usd_per_unit, page.pledged_on, page.pledged_precision, page.period_from,
    page.period_to, page.delivery_is_tracked, page.sector, page.line,
    page.through_id AS through, page.is_onward, page.note, page.iati_identifier,
    page.reported_by_id AS reported_by, pledged AS pledged_usd,
    listed.high_usd AS range_top_usd, committed_usd, delivered AS delivered_usd,
    received AS received_usd, computed AS gap_usd, reported AS reported_gap_usd,
    used AS used_gap_usd, expected AS expected_by_now_usd,
    CASE WHEN NOT is_dated AND NOT is_waiting THEN late ELSE 0 END
        AS behind_schedule_usd,
    CASE WHEN is_dated AND NOT is_waiting THEN late ELSE 0 END AS overdue_usd,
    overdue_0_6 AS overdue_0_6_usd, late - overdue_0_6 - overdue_12 AS overdue_6_12_usd,
    overdue_12 AS overdue_12_usd,
    CASE WHEN is_waiting THEN late ELSE 0 END AS waiting_usd,
    not_yet_due AS not_yet_due_usd, used - within AS above_pledge_usd,
    rate_effect AS rate_effect_usd, used + rate_effect AS gap_at_date_usd,
    over_delivered AS over_delivered_usd, null AS discrepancy_usd,
    stated_on AS reported_on, grouping AS basis, overdue_since, status,
    grouping <> 'left_out' AS is_counted, null AS discrepancy,
    source.id AS source_id, source.title AS source, source.code AS source_code,
    page.citation, page.grade, marking.code AS marking, page.version, page.created_at,
    page.updated_at
FROM page
JOIN evidence_marking AS marking ON marking.id = page.marking_id
LEFT JOIN actors_actor AS donor
    ON donor.id = page.donor_id AND donor.marking_id = ANY (%(markings)s)
LEFT JOIN donors_conference AS conference
    ON conference.id = page.conference_id AND conference.marking_id = ANY (%(markings)s)
LEFT JOIN page AS parent ON parent.id = page.parent_id
LEFT JOIN donors_rateset AS rate_set
    ON rate_set.id = page.rate_set_id AND rate_set.marking_id = ANY (%(markings)s)
LEFT JOIN evidence_source AS source
    ON source.id = page.source_id AND source.marking_id = ANY (%(markings)s)
LEFT JOIN (
