-- A sixth of the pledges have a statement of what is undelivered; some have a second,
-- later or by another source on the same day, and some a figure of the pledge itself.
WITH said AS (
    SELECT
        pledge.*, pledge.id - {first} AS n, nth,
        CASE WHEN nth = 3 THEN 'pledged' ELSE 'undelivered' END AS kind,
        least(
            pledge.pledged_on + 200 + pg_temp.pick(pledge.id - {first}, 501, 600)
            + CASE WHEN nth = 2 AND pledge.id % 2 = {first} % 2 THEN 90 ELSE 0 END,
            date '2007-12-31'
        ) AS stated_on
    FROM donors_pledge AS pledge
    CROSS JOIN generate_series(1, 3) AS nth
    WHERE pledge.id > {first}
        AND pledge.amount IS NOT NULL
        AND pg_temp.draw(pledge.id - {first}, 502)
            < (ARRAY[0.16, 0.04, 0.03])[nth]
),

stated AS (
    SELECT
        said.*,
        round(
            said.amount * (10 + pg_temp.pick(n * 3 + nth, 503, 95)) / 100, 2
        ) AS figure
    FROM said
)

INSERT INTO donors_pledgestatement (
    pledge_id, kind, stated_on, amount, currency, amount_usd, rate_set_id, rated_on,
    usd_per_unit, source_id, citation, grade, note, version, marking_id
)
SELECT
    stated.id, kind, stated_on, figure, stated.currency,
    round(figure / coalesce(rate.units_per_base, 1), 2),
    rate.rate_set_id, rate."on", round(1 / rate.units_per_base, 14), source.id,
    '', pg_temp.grade(n * 3 + nth, 504), '', 1, stated.marking_id
FROM stated
JOIN evidence_source AS source
    ON source.code = 'world-' || to_char((n + nth) % 20 + 1, 'FM00')
LEFT JOIN donors_exchangerate AS rate
    ON rate.currency = stated.currency
    AND rate."on" = stated.stated_on
    AND rate.rate_set_id
        = (SELECT id FROM donors_rateset WHERE code = 'world-rates')
ORDER BY n, nth
