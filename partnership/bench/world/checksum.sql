-- One line for the whole world: each table's rows in their order, without what depends
-- on the moment or on what stood in the database before.
SELECT md5(string_agg(of_table, '' ORDER BY name)) FROM (
    SELECT 'pledge' AS name, md5(string_agg(md5(concat_ws(
        '|', pledge.id - {first}, donor.slug, conference.slug, pledge.parent_id - {first},
        title, instrument, channel, amount, currency, amount_usd, rated_on, high_usd,
        pledged_on, pledged_precision, period_from, period_to, delivery_is_tracked,
        pledge.sector, pledge.line, pledge.note, pledge.grade, marking.code
    )), '' ORDER BY pledge.id)) AS of_table
    FROM donors_pledge AS pledge
    JOIN actors_actor AS donor ON donor.id = pledge.donor_id
    LEFT JOIN donors_conference AS conference ON conference.id = pledge.conference_id
    JOIN evidence_marking AS marking ON marking.id = pledge.marking_id
    WHERE pledge.id > {first}
    UNION ALL
    SELECT 'entry', md5(string_agg(md5(concat_ws(
        '|', entry.id - {first_entry}, pledge_id - {first}, kind, transacted_on,
        reverses_id - {first_entry}, amount, currency, amount_usd, rated_on,
        entry.grade, marking.code
    )), '' ORDER BY entry.id))
    FROM donors_transaction AS entry
    JOIN evidence_marking AS marking ON marking.id = entry.marking_id
    WHERE entry.id > {first_entry}
    UNION ALL
    SELECT 'instalment', md5(string_agg(md5(concat_ws(
        '|', pledge_id - {first}, due_on, amount, amount_usd
    )), '' ORDER BY pledge_id, due_on, id))
    FROM donors_instalment WHERE pledge_id > {first}
    UNION ALL
    SELECT 'condition', md5(string_agg(md5(concat_ws(
        '|', pledge_id - {first}, set_on, met_on
    )), '' ORDER BY pledge_id, id))
    FROM donors_condition WHERE pledge_id > {first}
    UNION ALL
    SELECT 'statement', md5(string_agg(md5(concat_ws(
        '|', pledge_id - {first}, kind, stated_on, amount, currency, amount_usd, grade
    )), '' ORDER BY pledge_id, id))
    FROM donors_pledgestatement WHERE pledge_id > {first}
) AS tables
