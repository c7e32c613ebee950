-- For each day, the sums of all and of each group. Follows stood.
, contingent AS (
    SELECT
        day, contributor_id, is_lead,
        bool_or(is_here) AS is_here, sum(personnel) AS personnel
    FROM stood
    WHERE is_asked
    GROUP BY day, contributor_id, is_lead
),

tally AS (
    SELECT
        day,
        (sum(personnel) FILTER (WHERE NOT is_lead))::bigint AS personnel,
        (sum(personnel) FILTER (WHERE is_lead))::bigint AS lead,
        count(personnel) FILTER (WHERE NOT is_lead) AS with_figure,
        count(*) FILTER (WHERE NOT is_lead AND is_here AND personnel IS NULL)
            AS without_figure
    FROM contingent
    GROUP BY day
),

softness AS (
    SELECT
        day,
        count(*) FILTER (WHERE soft_grade = 'press') AS press,
        coalesce(sum(soft_personnel) FILTER (WHERE soft_grade = 'press'), 0)
            AS press_personnel,
        count(*) FILTER (WHERE soft_grade = 'unverified') AS unverified,
        coalesce(sum(soft_personnel) FILTER (WHERE soft_grade = 'unverified'), 0)
            AS unverified_personnel
    FROM stood
    WHERE is_asked AND NOT is_lead AND soft_grade IS NOT NULL
    GROUP BY day
),

labelled AS (
    SELECT stood.*, {label} AS label
    FROM stood
    JOIN force ON force.id = stood.force_id
    LEFT JOIN sector ON sector.id = stood.sector_id
    WHERE is_asked
),

grouped AS (
    SELECT
        day, is_lead, label,
        bool_or(is_here) AS is_here, sum(personnel) AS personnel,
        min(stated_on) FILTER (WHERE personnel IS NOT NULL) AS oldest,
        max(stated_on) FILTER (WHERE personnel IS NOT NULL) AS newest,
        max(weakness) FILTER (WHERE personnel IS NOT NULL) AS weakness
    FROM labelled
    GROUP BY day, is_lead, label
),

-- The largest first, by the most that each ever had in these days.
peak AS (
    SELECT
        is_lead, label, max(personnel) AS most,
        row_number() OVER (
            PARTITION BY is_lead
            ORDER BY max(personnel) DESC NULLS LAST, label NULLS LAST
        ) AS place
    FROM grouped
    GROUP BY is_lead, label
)

SELECT
    point.day,
    tally.personnel, tally.lead, tally.with_figure, tally.without_figure,
    softness.press, softness.press_personnel,
    softness.unverified, softness.unverified_personnel,
    peak.place, grouped.is_lead, grouped.label, grouped.is_here,
    grouped.personnel, grouped.oldest, grouped.newest, grouped.weakness
FROM point
LEFT JOIN tally ON tally.day = point.day
LEFT JOIN softness ON softness.day = point.day
LEFT JOIN (
    grouped
    JOIN peak
        ON peak.is_lead = grouped.is_lead
        AND peak.label IS NOT DISTINCT FROM grouped.label
        AND peak.place <= %s
) ON grouped.day = point.day
ORDER BY point.day, grouped.is_lead, peak.place
