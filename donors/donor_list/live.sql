-- The sums of each donor, and of each kind of donor, worked out. Follows shares and
-- reasons.
, keyed_position AS (
    SELECT chosen.*, chosen.donor_id::text AS key FROM chosen
    UNION ALL
    SELECT chosen.*, actor.kind AS key
    FROM chosen JOIN ({kind}) AS actor ON actor.id = chosen.donor_id
)

{keyed}

, said AS (
    SELECT chosen.donor_id, reason.id, reason.reason, reason.stated_on
    FROM reason JOIN chosen ON chosen.id = reason.id
)
