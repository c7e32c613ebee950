-- What was pledged by instrument, for each pledge. Follows pledge_position; {rows} are
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
        round(
            (part.amount + coalesce(revision.value, 0)) * part.amount_usd / part.amount,
            2
        ) AS usd
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
)
