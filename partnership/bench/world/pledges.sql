-- Every fiftieth pledge is a mixed one, whose parts are the two that follow it. A part
-- takes what it shares with its whole from the whole's own numbers: `root`.
WITH placed AS (
    SELECT
        n,
        CASE WHEN n >= 50 AND n % 50 IN (1, 2) THEN n - n % 50 ELSE n END AS root
    FROM generate_series(1, {pledges}::bigint) AS n
),

drawn AS (
    SELECT
        n, root, n <> root AS is_part,
        1 + floor(power(pg_temp.draw(root, 1), 2) * 200)::int AS donor,
        1 + pg_temp.pick(root, 2, 22) AS conference,
        pg_temp.currency(root, 3) AS currency,
        -- From ten thousand to a billion, a few large and many small.
        CASE WHEN pg_temp.draw(root, 4) >= 0.01 THEN
            (
                (100 + pg_temp.pick(root, 5, 900))
                    * power(10::numeric, 2 + pg_temp.pick(root, 6, 5))
                + pg_temp.pick(root, 7, 100) / 100.0
            )
            -- A part is at most half of its whole.
            * CASE WHEN n = root THEN 1 WHEN n % 50 = 1 THEN 0.5 ELSE 0.4 END
        END AS amount,
        pg_temp.draw(root, 8) < 0.75 AS has_period,
        pg_temp.pick(root, 9, 7) AS months_before,
        12 * (1 + pg_temp.pick(root, 10, 4)) AS months
    FROM placed
),

dated AS (
    SELECT
        drawn.*,
        conference.id AS conference_id,
        coalesce(
            conference.held_on, date '2003-01-01' + pg_temp.pick(root, 11, 1800)
        ) AS pledged_on
    FROM drawn
    LEFT JOIN donors_conference AS conference
        ON conference.slug = 'conference-' || to_char(drawn.conference, 'FM00')
),

converted AS (
    SELECT
        dated.*,
        round(dated.amount, 2) AS stated,
        round(round(dated.amount, 2) / coalesce(rate.units_per_base, 1), 2) AS usd,
        rate.rate_set_id,
        rate."on" AS rated_on,
        round(1 / rate.units_per_base, 14) AS usd_per_unit,
        (
            date_trunc('month', dated.pledged_on::timestamp)
            + make_interval(months => months_before)
        )::date AS begins
    FROM dated
    LEFT JOIN donors_exchangerate AS rate
        ON rate.currency = dated.currency
        AND rate."on" = dated.pledged_on
        AND rate.rate_set_id
            = (SELECT id FROM donors_rateset WHERE code = 'world-rates')
)

INSERT INTO donors_pledge (
    id, donor_id, conference_id, parent_id, title, instrument, channel, amount,
    currency, amount_usd, rate_set_id, rated_on, usd_per_unit, high_usd, pledged_on,
    pledged_precision, period_from, period_to, delivery_is_tracked, sector, line, is_onward, note,
    source_id, citation, grade, version, marking_id
)
SELECT
    {first} + n,
    donor.id,
    conference_id,
    CASE WHEN is_part THEN {first} + root END,
    'Pledge ' || to_char(n, 'FM0000000'),
    CASE
        WHEN is_part THEN (ARRAY['grant', 'loan'])[n % 50]
        WHEN n % 50 = 0 THEN 'mixed'
        ELSE (ARRAY['grant', 'loan', 'in_kind', 'not_stated'])[
            1 + width_bucket(
                pg_temp.draw(n, 12), ARRAY[0.5, 0.7, 0.8]::double precision[]
            )
        ]
    END,
    (ARRAY['direct', 'trust_fund', 'multilateral', 'not_stated'])[
        1 + pg_temp.pick(n, 13, 4)
    ],
    stated,
    converted.currency,
    usd,
    rate_set_id,
    rated_on,
    usd_per_unit,
    CASE WHEN pg_temp.draw(n, 14) < 0.05 THEN round(usd * 1.2, 2) END,
    pledged_on,
    CASE WHEN pg_temp.draw(n, 15) < 0.1 THEN 'month' ELSE 'day' END,
    CASE WHEN has_period THEN begins END,
    CASE WHEN has_period
        THEN (begins + make_interval(months => months) - interval '1 day')::date END,
    pg_temp.draw(root, 16) < 0.85,
    (ARRAY['', '112', '122', '140', '151', '210', '230', '311'])[
        1 + pg_temp.pick(n, 17, 8)
    ],
    (ARRAY['economic', 'economic', 'economic', 'security', 'political'])[
        1 + pg_temp.pick(n, 22, 5)
    ],
    false,
    CASE WHEN pg_temp.draw(n, 18) < 0.1
        THEN 'The donor’s letter says so, in the second paragraph.' ELSE '' END,
    source.id,
    '',
    pg_temp.grade(root, 19),
    1,
    pg_temp.marking(n, 20)
FROM converted
JOIN actors_actor AS donor ON donor.slug = 'donor-' || to_char(converted.donor, 'FM000')
LEFT JOIN evidence_source AS source
    ON source.code = 'world-' || to_char(1 + pg_temp.pick(n, 21, 25), 'FM00')
ORDER BY n
