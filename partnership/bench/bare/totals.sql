-- What the totals of a page say, by group.
SELECT
    grouping, count(*), sum(pledged), sum(delivered), count(delivered),
    sum(CASE WHEN pledged IS NOT NULL AND delivered IS NOT NULL THEN computed END),
    sum(reported), count(reported), sum(used),
    sum(within - not_yet_due) FILTER (WHERE is_dated AND NOT is_waiting),
    sum(within - not_yet_due) FILTER (WHERE is_waiting),
    sum(within - not_yet_due) FILTER (WHERE NOT is_dated AND NOT is_waiting),
    sum(not_yet_due), sum(used - within), count(planned),
    count(*) FILTER (WHERE is_dated AND NOT is_waiting AND within > not_yet_due),
    sum(committed_usd), sum(received), sum(rate_effect), sum(used + rate_effect),
    sum(overdue_0_6), sum(overdue_12)
FROM position
GROUP BY grouping
