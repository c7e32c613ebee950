-- A page of donors in an order, with their sums and those of each kind of donor.
-- Follows shares and reasons.
, keyed_position AS (
    SELECT chosen.*, chosen.donor_id::text AS key FROM chosen
    UNION ALL
    SELECT chosen.*, actor.kind AS key
    FROM chosen JOIN ({kind}) AS actor ON actor.id = chosen.donor_id
)

{keyed}

, sorting AS (
    SELECT
        actor.id, actor.name, actor.slug, actor.iso3, actor.kind,
        -- What nobody knows comes below every figure, by what was pledged.
        coalesce(counted.pledged, -1) AS pledged,
        coalesce(counted.delivered, unknown.place) AS delivered,
        coalesce(counted.gap, unknown.place) AS gap,
        coalesce(counted.overdue, unknown.place) AS overdue
    FROM ({actor}) AS actor
    JOIN (
        SELECT
            key,
            sum(pledged_usd) FILTER (WHERE is_counted) AS pledged,
            sum(delivered_usd) FILTER (WHERE is_counted) AS delivered,
            sum(used_gap_usd) FILTER (WHERE is_counted) AS gap,
            sum(overdue_usd) FILTER (WHERE is_counted) AS overdue
        FROM (
            SELECT *, name NOT IN ('left_out', 'no_amount') AS is_counted FROM keyed
        ) AS keyed
        GROUP BY key
    ) AS counted ON counted.key = actor.id::text
    CROSS JOIN LATERAL (
        SELECT coalesce(counted.pledged, 0) - 1000000000000000 AS place
    ) AS unknown
),

page AS (
    SELECT sorting.*, {column} AS sort_key
    FROM sorting
    WHERE {beyond}
    ORDER BY {column} {way}, id {way}
    LIMIT {rows}
),

newest_reason AS (
    SELECT DISTINCT ON (chosen.donor_id)
        chosen.donor_id, reason.reason, reason.stated_on
    FROM reason JOIN chosen ON chosen.id = reason.id
    WHERE chosen.donor_id IN (SELECT id FROM page)
    ORDER BY chosen.donor_id, reason.stated_on DESC, reason.id DESC
)

SELECT
    (SELECT count(*) FROM sorting),
    (
        SELECT json_agg(listed ORDER BY listed.place)::text
        FROM (
            SELECT
                page.id AS pk, page.name, page.slug, page.iso3, page.kind,
                page.sort_key::text, newest_reason.reason,
                newest_reason.stated_on AS reason_on,
                row_number() OVER (ORDER BY {column} {way}, page.id {way}) AS place
            FROM page LEFT JOIN newest_reason ON newest_reason.donor_id = page.id
        ) AS listed
    ),
    (
        SELECT json_agg(keyed)::text FROM keyed
        WHERE keyed.key IN (SELECT id::text FROM page) OR keyed.key !~ '^[0-9]'
    )
