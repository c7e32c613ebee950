-- The first thousand mandates with their status and the day a decision is needed.
SELECT
    mandate.id, holder.id AS holder_id, holder.name AS holder, holder.slug AS holder_slug,
    mandate.contributor_id AS contributor, force.id AS force_id, force.name AS force,
    force.code AS force_code, mandate.title, mandate.authority_type, mandate.body,
    body.id AS decision_body_id, body.name AS decision_body, mandate.terms, mandate.decided_on,
    mandate.decided_precision, mandate.runs_from, mandate.runs_from_precision,
    mandate.expires_on, mandate.expires_precision, mandate.expires_by,
    CASE WHEN mandate.ended_on <= %(day)s THEN mandate.ended_on END AS ended_on,
    mandate.review_on,
    CASE WHEN mandate.reviewed_on <= %(day)s THEN mandate.reviewed_on END AS reviewed_on,
    CASE WHEN mandate.reviewed_on <= %(day)s THEN mandate.review_outcome END
        AS review_outcome,
    CASE WHEN mandate.reviewed_on <= %(day)s THEN review_source.id END
        AS review_source,
    mandate.decision_expected_on, mandate.notice_days, mandate.recess_days,
    mandate.personnel_ceiling, mandate.renews_id AS renews,
    renewed.title AS renewed_title,
    CASE
        WHEN mandate.ended_on <= %(day)s THEN 'ended_early'
        WHEN renewal.id IS NOT NULL THEN 'superseded'
        WHEN mandate.expires_by < %(day)s THEN 'lapsed'
        WHEN mandate.runs_from > %(day)s THEN 'not_yet_running'
        WHEN decision.by - %(day)s::date <= 180 THEN 'expiring'
        WHEN reviewed.days <= 180 THEN 'review_due'
        ELSE 'in_force'
    END AS status,
    decision.by AS decision_by, decision.by - %(day)s::date AS days,
    reviewed.days AS review_days,
    source.id AS source_id, source.title AS source, source.code AS source_code,
    mandate.citation, mandate.grade, marking.code AS marking, mandate.version,
    mandate.created_at, mandate.updated_at
FROM coalition_mandate AS mandate
JOIN evidence_marking AS marking ON marking.id = mandate.marking_id
JOIN actors_actor AS holder
    ON holder.id = mandate.holder_id AND holder.marking_id = ANY (%(markings)s)
LEFT JOIN coalition_contributor AS contributor
    ON contributor.id = mandate.contributor_id
    AND contributor.marking_id = ANY (%(markings)s)
LEFT JOIN coalition_force AS force
    ON force.id = mandate.force_id AND force.marking_id = ANY (%(markings)s)
LEFT JOIN coalition_decisionbody AS body
    ON body.id = mandate.decision_body_id AND body.marking_id = ANY (%(markings)s)
LEFT JOIN coalition_mandate AS renewed
    ON renewed.id = mandate.renews_id AND renewed.decided_on <= %(day)s
    AND renewed.marking_id = ANY (%(markings)s)
LEFT JOIN evidence_source AS source
    ON source.id = mandate.source_id AND source.marking_id = ANY (%(markings)s)
LEFT JOIN evidence_source AS review_source
    ON review_source.id = mandate.review_source_id
    AND review_source.marking_id = ANY (%(markings)s)
LEFT JOIN LATERAL (
    SELECT id FROM coalition_mandate
    WHERE
        renews_id = mandate.id AND decided_on <= %(day)s
        AND marking_id = ANY (%(markings)s)
    ORDER BY id LIMIT 1
) AS renewal ON true
LEFT JOIN LATERAL (
    SELECT range_agg(daterange(starts_on, ends_on, '[]')) AS days
    FROM coalition_recess
    WHERE body_id = body.id AND marking_id = ANY (%(markings)s)
) AS away ON true
CROSS JOIN LATERAL (
    SELECT mandate.expires_on
        - coalesce(mandate.notice_days, 0) - coalesce(mandate.recess_days, 0) AS by
) AS noticed
CROSS JOIN LATERAL (
    SELECT coalesce(
        upper(datemultirange(daterange('0001-01-01', noticed.by, '[]')) - away.days) - 1,
        noticed.by
    ) AS by
) AS decision
CROSS JOIN LATERAL (
    SELECT CASE WHEN mandate.reviewed_on IS NULL OR mandate.reviewed_on > %(day)s
                THEN mandate.review_on - %(day)s::date END AS days
) AS reviewed
WHERE
    mandate.marking_id = ANY (%(markings)s) AND mandate.decided_on <= %(day)s
    AND (mandate.contributor_id IS NULL OR contributor.id IS NOT NULL)
ORDER BY mandate.id
LIMIT 1000
