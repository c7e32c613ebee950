-- A page of donors in an order, with their sums and those of each kind of donor. Follows
-- `keyed`, the sums by donor and by kind, and `said`, the reasons that donors gave.
, sorting AS (
    SELECT
        actor.id, actor.name, actor.slug, actor.iso3, actor.kind,
        -- What nobody knows comes below every figure, by what was pledged.
        coalesce(counted.pledged, -1)::numeric(40, 2) AS pledged,
        coalesce(counted.delivered, unknown.place)::numeric(40, 2) AS delivered,
        coalesce(counted.gap, unknown.place)::numeric(40, 2) AS gap,
        coalesce(counted.overdue, unknown.place)::numeric(40, 2) AS overdue
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
    SELECT DISTINCT ON (donor_id) donor_id, reason, stated_on
    FROM said
    WHERE donor_id IN (SELECT id FROM page)
    ORDER BY donor_id, stated_on DESC, id DESC
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
