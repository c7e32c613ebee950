-- Four entries a pledge on average, unevenly, and in no pledge's order, as a ledger is.
-- Every thirty-third takes back the one before it: `root` is the entry whose numbers
-- it shares.
WITH placed AS (
    SELECT m, m - (m % 33 = 0)::int AS root
    FROM generate_series(1, {pledges}::bigint * 4) AS m
),

drawn AS (
    SELECT
        m, root, m <> root AS takes_back,
        {first} + 1 + floor(pg_temp.draw(root, 601) * {pledges})::bigint AS pledge_id,
        (ARRAY['3', '2', '12'])[
            1 + width_bucket(
                pg_temp.draw(root, 602), ARRAY[0.75, 0.92]::double precision[]
            )
        ] AS kind
    FROM placed
),

sized AS (
    SELECT
        drawn.*, pledge.currency,
        least(
            pledge.pledged_on + 10 + pg_temp.pick(root, 603, 1400), date '2007-12-31'
        ) AS entered_on,
        -- Three disbursements of a fifth each leave most pledges short, some over.
        round(
            coalesce(pledge.amount, 1000000)
            * CASE
                WHEN kind <> '12' THEN 5 + pg_temp.pick(root, 604, 31)
                WHEN pg_temp.draw(root, 605) < 0.5 THEN -1 - pg_temp.pick(root, 604, 8)
                ELSE 1 + pg_temp.pick(root, 604, 8)
            END / 100,
            2
        ) * CASE WHEN takes_back THEN -1 ELSE 1 END AS amount
    FROM drawn
    JOIN donors_pledge AS pledge ON pledge.id = drawn.pledge_id
)

INSERT INTO donors_transaction (
    id, pledge_id, kind, transacted_on, reverses_id, reason, reference, amount,
    currency, amount_usd, rate_set_id, rated_on, usd_per_unit, nature, source_id,
    citation, grade, version, marking_id
)
SELECT
    {first_entry} + m, pledge_id, kind,
    least(entered_on + CASE WHEN takes_back THEN 30 ELSE 0 END, date '2007-12-31'),
    CASE WHEN takes_back THEN {first_entry} + root END,
    CASE WHEN takes_back THEN 'Entered twice' ELSE '' END,
    'T' || to_char(m, 'FM00000000'),
    amount, sized.currency,
    -- An entry that takes another back does so at that one's rate.
    round(amount / coalesce(rate.units_per_base, 1), 2),
    rate.rate_set_id, rate."on", round(1 / rate.units_per_base, 14),
    CASE kind WHEN '12' THEN 'revision' ELSE '' END, source.id, '', pg_temp.grade(root, 606), 1,
    pg_temp.marking(root, 607)
FROM sized
LEFT JOIN donors_exchangerate AS rate
    ON rate.currency = sized.currency
    AND rate."on" = entered_on
    AND rate.rate_set_id
        = (SELECT id FROM donors_rateset WHERE code = 'world-rates')
LEFT JOIN evidence_source AS source
    ON source.code = 'world-' || to_char(1 + pg_temp.pick(m, 608, 40), 'FM00')
ORDER BY m
