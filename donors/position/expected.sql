-- What should have come by `known.day`, under the rule of the design (section 3.3).
-- A period in months: begun ones for its length, whole ones for what has passed.
paced AS (
    SELECT
        known.*,
        (extract(year FROM period_to + 1) - extract(year FROM period_from)) * 12
            + extract(month FROM period_to + 1) - extract(month FROM period_from)
            + (extract(day FROM period_to + 1) > extract(day FROM period_from))::int
            AS months,
        CASE WHEN day > period_from THEN
            (extract(year FROM day) - extract(year FROM period_from)) * 12
            + extract(month FROM day) - extract(month FROM period_from)
            - (extract(day FROM day) < extract(day FROM period_from))::int
        ELSE 0 END AS months_since
    FROM known
    OFFSET 0
),

expected AS (
    SELECT
        paced.*,
        CASE WHEN months > 0 THEN least(months_since, months) END AS months_passed,
        CASE
            WHEN planned IS NOT NULL THEN
                least(due, pledged)  -- an unknown pledge does not bound the instalments
                + CASE WHEN is_ended AND pledged > planned
                       THEN pledged - planned ELSE 0 END
            WHEN is_ended THEN pledged
            WHEN months > 0 THEN
                round(pledged * least(months_since, months) / months, 2)
        END AS expected_by_now,
        CASE WHEN pledged IS NOT NULL AND delivered IS NOT NULL
             THEN greatest(pledged - delivered, 0) END AS computed,
        CASE WHEN pledged IS NOT NULL AND delivered IS NOT NULL
             THEN greatest(delivered - pledged, 0) END AS over_delivered,
        CASE WHEN pledged IS NOT NULL
             THEN greatest(pledged - coalesce(delivered, 0), 0) END AS leaves
    FROM paced
    OFFSET 0
)
