-- Each donor's pledges by group, under a name of both: "12 reported". Follows
-- pledge_position; narrow, because it is read several times.
, by_donor AS (
    SELECT
        id, donor_id, instrument, grade, pledged, high_usd, expected_by_now,
        committed_usd, delivered, received, computed, over_delivered, reported, used,
        reported_on, paid_on, behind_schedule, overdue, overdue_0_6, overdue_6_12, overdue_12, waiting,
        not_yet_due, above_pledge, rate_effect, gap_at_date, lacks_rate, planned,
        entries_press, entries_press_usd, entries_unverified, entries_unverified_usd,
        soft_statement, overdue_since, donor_id || ' ' || grouping AS donor_group
    FROM chosen
)
