-- Four equal instalments, half a year apart, for a third of the whole pledges; the last
-- one takes what rounding leaves, so that they add up to the pledge.
INSERT INTO donors_instalment (
    pledge_id, amount, amount_usd, due_on, version, marking_id
)
SELECT
    pledge.id,
    CASE WHEN part < 4 THEN trunc(pledge.amount / 4, 2)
         ELSE pledge.amount - 3 * trunc(pledge.amount / 4, 2) END,
    CASE WHEN part < 4 THEN trunc(pledge.amount_usd / 4, 2)
         ELSE pledge.amount_usd - 3 * trunc(pledge.amount_usd / 4, 2) END,
    (
        coalesce(pledge.period_from, pledge.pledged_on)
        + make_interval(months => 6 * part)
    )::date,
    1,
    pledge.marking_id
FROM donors_pledge AS pledge
CROSS JOIN generate_series(1, 4) AS part
WHERE pledge.id > {first}
    AND pledge.parent_id IS NULL
    AND pledge.amount IS NOT NULL
    AND (pledge.id - {first}) % 3 = 0
ORDER BY pledge.id, part
