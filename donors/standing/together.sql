-- All donors together, kept too if all that it adds up holds. Follows `holding`.
, ranked AS (
    SELECT
        kept.grouping, pledge.id, pledge.width,
        row_number() OVER (
            PARTITION BY kept.grouping
            ORDER BY pledge.width DESC NULLS LAST, donor.name, pledge.id
        ) AS place
    FROM holding AS kept
    JOIN actors_actor AS donor ON donor.id = kept.donor_key
    CROSS JOIN LATERAL unnest(kept.largest, kept.widths) AS pledge (id, width)
),

first AS (
    SELECT
        grouping, array_agg(id ORDER BY place) AS largest,
        array_agg(width ORDER BY place) AS widths
    FROM ranked WHERE place <= {most}
    GROUP BY grouping
),

added AS (
    SELECT grouping, ARRAY[{sums}] AS figures FROM holding
    WHERE grouping <> '' GROUP BY grouping
),

owing AS (
    SELECT
        kept.donor_key, kept.usd, kept.above_usd,
        row_number() OVER (ORDER BY kept.usd DESC, donor.name) AS place
    FROM (
        SELECT donor_key, {used} AS usd, {above} AS above_usd
        FROM holding WHERE grouping IN ('reported', 'computed')
        GROUP BY donor_key HAVING {used} > 0
    ) AS kept
    JOIN actors_actor AS donor ON donor.id = kept.donor_key
),

whole AS MATERIALIZED (
    SELECT grouping, figures, largest, widths, NULL::jsonb AS donor_gaps
    FROM added JOIN first USING (grouping)
    UNION ALL
    SELECT '', '{{}}', '{{}}', '{{}}', jsonb_build_object(
        'donors', count(*),
        'widest', jsonb_agg(owing ORDER BY place) FILTER (WHERE place <= {widest})
    ) FROM owing
),

stale AS ({stale}),

stored AS (
    INSERT INTO donors_standingsum (
        question_key, donor_key, grouping, figures, largest, widths, donor_gaps, as_of
    )
    SELECT
        asked.id, 0, grouping, figures, largest, widths, donor_gaps,
        pg_current_snapshot()
    FROM whole CROSS JOIN asked
    WHERE NOT EXISTS (SELECT FROM stale)
        AND NOT EXISTS (SELECT FROM holding WHERE NOT holds)
)
