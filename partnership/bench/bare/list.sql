-- The first page of the list by donor, with what the figures of its rows come from, and
-- how many pledges there are, up to 10,000.
WITH page AS (
    SELECT
        pledge.id, donor.name AS donor, title, conference_id, instrument, pledged_on,
        pledge.amount_usd, period_from, period_to, pledge.grade, delivery_is_tracked
    FROM donors_pledge AS pledge
    JOIN actors_actor AS donor
        ON donor.id = pledge.donor_id AND donor.marking_id = ANY (%(markings)s)
    WHERE parent_id IS NULL AND pledged_on <= %(day)s
        AND pledge.marking_id = ANY (%(markings)s)
    ORDER BY donor.name, pledge.id
    LIMIT 50
)

SELECT
    page.*, conference.name, said.*, ledger.*, planned.*, waiting.*,
    (SELECT count(*) FROM (
        SELECT FROM donors_pledge
        WHERE parent_id IS NULL AND pledged_on <= %(day)s
            AND marking_id = ANY (%(markings)s)
        LIMIT 10001
    ) AS counted)
FROM page
LEFT JOIN donors_conference AS conference ON conference.id = page.conference_id
CROSS JOIN LATERAL (
    SELECT page.id || coalesce(array_agg(id), '{}') AS ids FROM donors_pledge
    WHERE parent_id = page.id AND pledged_on <= %(day)s
        AND marking_id = ANY (%(markings)s)
) AS member
LEFT JOIN LATERAL (
    SELECT amount_usd AS undelivered, stated_on FROM donors_pledgestatement
    WHERE pledge_id = page.id AND kind = 'undelivered' AND stated_on <= %(day)s
        AND grade NOT IN ('press', 'unverified')
        AND marking_id = ANY (%(markings)s)
    ORDER BY stated_on DESC, id DESC LIMIT 1
) AS said ON true
CROSS JOIN LATERAL (
    SELECT
        sum(amount_usd) FILTER (WHERE kind = '12') AS revised,
        sum(amount_usd) FILTER (WHERE kind = '3') AS disbursed,
        sum(sign(amount_usd)) FILTER (WHERE kind = '3') AS standing,
        sum(amount_usd) FILTER (
            WHERE kind = '3' AND transacted_on > said.stated_on
        ) AS disbursed_after
    FROM donors_transaction
    WHERE pledge_id = ANY (member.ids) AND transacted_on <= %(day)s
        AND grade NOT IN ('press', 'unverified')
        AND marking_id = ANY (%(markings)s)
) AS ledger
CROSS JOIN LATERAL (
    SELECT
        sum(amount_usd) AS planned,
        sum(amount_usd) FILTER (WHERE due_on <= %(day)s) AS due
    FROM donors_instalment
    WHERE pledge_id = ANY (member.ids) AND marking_id = ANY (%(markings)s)
) AS planned
CROSS JOIN LATERAL (
    SELECT EXISTS (
        SELECT FROM donors_condition
        WHERE pledge_id = ANY (member.ids) AND marking_id = ANY (%(markings)s)
            AND set_on <= %(day)s AND (met_on IS NULL OR met_on > %(day)s)
    ) AS is_waiting
) AS waiting
ORDER BY page.donor, page.id
