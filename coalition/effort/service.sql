-- From which day until which each contributor to the forces that count was there; the
-- day until which is left out. Follows presence.
SELECT
    contributor.actor_id,
    greatest(presence.first, '0001-01-01'),
    least(presence.until, '9999-12-31')
FROM presence
JOIN contributor ON contributor.id = presence.contributor_id
WHERE EXISTS (
    SELECT FROM deployment
    WHERE deployment.contributor_id = contributor.id AND deployment.is_asked
)
ORDER BY 1, 2
