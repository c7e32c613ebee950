-- The first thousand statements of strength, with what they name.
SELECT
    strength.id, strength.deployment_id AS deployment, strength.personnel,
    strength.stated_on, strength.change, strength.note,
    source.id AS source_id, source.title AS source, source.code AS source_code,
    strength.citation, strength.grade, marking.code AS marking, strength.version,
    strength.created_at, strength.updated_at
FROM coalition_strength AS strength
JOIN coalition_deployment AS deployment
    ON deployment.id = strength.deployment_id
    AND deployment.marking_id = ANY (%(markings)s)
JOIN coalition_contributor AS contributor
    ON contributor.id = deployment.contributor_id
    AND contributor.marking_id = ANY (%(markings)s)
JOIN actors_actor AS actor
    ON actor.id = contributor.actor_id AND actor.marking_id = ANY (%(markings)s)
JOIN evidence_marking AS marking ON marking.id = strength.marking_id
LEFT JOIN evidence_source AS source
    ON source.id = strength.source_id AND source.marking_id = ANY (%(markings)s)
WHERE strength.stated_on <= %(day)s AND strength.marking_id = ANY (%(markings)s)
ORDER BY strength.id
LIMIT 1000
