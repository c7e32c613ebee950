-- From which day until which each contributor to the forces that count was there; the
-- day until which is left out. Who is first said to be prospective was not there before.
-- Follows presence.
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
AND NOT EXISTS (
    SELECT FROM status
    WHERE
        status.contributor_id = presence.contributor_id
        AND presence.first = '-infinity'
        AND status.since = presence.until
        AND status.status = 'prospective'
)
ORDER BY 1, 2
