-- Sums by group, with what was pledged by instrument. Follows pledge_position; {rows} are
-- its rows, {key} the column of theirs that names a group.
, revision AS (
    SELECT pledge_id, sum(coalesce(in_pledge_currency, amount)) AS value
    FROM entry WHERE kind = '12' GROUP BY pledge_id
),

-- A pledge in parts counts under the instruments of its parts; what the parts leave
-- of it stays under its own, so that the instruments add up to the whole.
part_share AS (
    SELECT
        part.parent_id AS id, part.instrument,
        part.amount_usd
            + round(coalesce(revision.value, 0) * part.amount_usd / part.amount, 2)
            AS usd
    FROM part LEFT JOIN revision ON revision.pledge_id = part.id
    WHERE part.amount_usd IS NOT NULL
),

share AS (
    SELECT chosen.id, chosen.{key} AS grouping, part_share.instrument, part_share.usd
    FROM {rows} AS chosen JOIN part_share ON part_share.id = chosen.id
    WHERE chosen.pledged IS NOT NULL
    UNION ALL
    SELECT
        chosen.id, chosen.{key} AS grouping, chosen.instrument,
        chosen.pledged - coalesce(parts.usd, 0)
    FROM {rows} AS chosen
    LEFT JOIN (SELECT id, sum(usd) AS usd FROM part_share GROUP BY id) AS parts
        ON parts.id = chosen.id
),

by_instrument AS MATERIALIZED (
    SELECT grouping, instrument, sum(usd) AS usd FROM share
    GROUP BY grouping, instrument HAVING sum(usd) <> 0
),

grouped AS MATERIALIZED (
    SELECT
        {key} AS name,
        count(*) AS pledges,
        count(DISTINCT donor_id) AS donors,
        count(DISTINCT donor_id) FILTER (WHERE used > 0) AS donors_with_gap,
        sum(pledged) AS pledged_usd,
        sum(coalesce(high_usd, pledged)) AS high_usd,
        count(*) FILTER (WHERE high_usd > pledged) AS ranges,
        sum(expected_by_now) AS expected_by_now_usd,
        sum(committed_usd) AS committed_usd,
        sum(delivered) AS delivered_usd,
        count(delivered) AS delivered_known,
        sum(received) AS received_usd,
        sum(computed) AS gap_usd,
        sum(over_delivered) AS over_delivered_usd,
        sum(reported) AS reported_gap_usd,
        count(reported) AS reported,
        sum(used) AS used_gap_usd,
        sum(behind_schedule) AS behind_schedule_usd,
        sum(overdue) AS overdue_usd,
        sum(overdue_0_6) AS overdue_0_6_usd,
        sum(overdue_6_12) AS overdue_6_12_usd,
        sum(overdue_12) AS overdue_12_usd,
        sum(waiting) AS waiting_usd,
        sum(not_yet_due) AS not_yet_due_usd,
        sum(above_pledge) AS above_pledge_usd,
        sum(rate_effect) AS rate_effect_usd,
        sum(gap_at_date) AS gap_at_date_usd,
        count(*) FILTER (WHERE lacks_rate) AS without_rate,
        count(*) FILTER (WHERE overdue > 0) AS overdue,
        count(*) FILTER (WHERE behind_schedule > 0) AS behind_schedule,
        count(*) FILTER (WHERE waiting > 0) AS waiting,
        count(*) FILTER (WHERE planned IS NOT NULL) AS with_instalments,
        count(*) FILTER (WHERE grade = 'press') AS press,
        sum(pledged) FILTER (WHERE grade = 'press') AS press_usd,
        count(*) FILTER (WHERE grade = 'unverified') AS unverified,
        sum(pledged) FILTER (WHERE grade = 'unverified') AS unverified_usd,
        coalesce(sum(entries_press), 0) AS entries_press,
        sum(entries_press_usd) AS entries_press_usd,
        coalesce(sum(entries_unverified), 0) AS entries_unverified,
        sum(entries_unverified_usd) AS entries_unverified_usd,
        count(*) FILTER (WHERE soft_statement = 'press') AS statements_press,
        count(*) FILTER (WHERE soft_statement = 'unverified')
            AS statements_unverified,
        (SELECT jsonb_object_agg(instrument, usd::text) FROM by_instrument
         WHERE by_instrument.grouping = chosen.{key})::text AS instruments
    FROM {rows} AS chosen
    GROUP BY {key}
)
