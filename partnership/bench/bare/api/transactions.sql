-- The first thousand ledger entries, with the names of all that they name.
SELECT
    entry.id, entry.pledge_id, pledge.title AS pledge, entry.kind, entry.nature,
    entry.amount, entry.currency, entry.amount_usd,
    rate_set.id AS rate_set_id, rate_set.name AS rate_set, rate_set.code AS rate_set_code,
    entry.rated_on, entry.usd_per_unit, entry.in_pledge_currency, entry.transacted_on,
    takes_from.id AS takes_from, reverses.id AS reverses,
    entry.reason, entry.reference,
    source.id AS source_id, source.title AS source, source.code AS source_code,
    entry.citation, entry.grade, marking.code AS marking, entry.version,
    entry.created_at, entry.updated_at
FROM donors_transaction AS entry
JOIN donors_pledge AS pledge
    ON pledge.id = entry.pledge_id AND pledge.pledged_on <= %(day)s
    AND pledge.marking_id = ANY (%(markings)s)
JOIN actors_actor AS donor
    ON donor.id = pledge.donor_id AND donor.marking_id = ANY (%(markings)s)
JOIN evidence_marking AS marking ON marking.id = entry.marking_id
LEFT JOIN donors_rateset AS rate_set
    ON rate_set.id = entry.rate_set_id AND rate_set.marking_id = ANY (%(markings)s)
LEFT JOIN donors_transaction AS takes_from
    ON takes_from.id = entry.takes_from_id AND takes_from.transacted_on <= %(day)s
    AND takes_from.marking_id = ANY (%(markings)s)
LEFT JOIN donors_transaction AS reverses
    ON reverses.id = entry.reverses_id AND reverses.transacted_on <= %(day)s
    AND reverses.marking_id = ANY (%(markings)s)
LEFT JOIN evidence_source AS source
    ON source.id = entry.source_id AND source.marking_id = ANY (%(markings)s)
WHERE entry.transacted_on <= %(day)s AND entry.marking_id = ANY (%(markings)s)
ORDER BY entry.id
LIMIT 1000
