-- Personnel of each side on each day, in every force. Follows stood.
, {side_of}

SELECT
    stood.day,
    coalesce(side_of.side, 'wider') AS side,
    sum(stood.personnel)::bigint,
    count(*) FILTER (WHERE stood.personnel IS NULL),
    count(*) FILTER (WHERE stood.soft_grade = 'press'),
    count(*) FILTER (WHERE stood.soft_grade = 'unverified')
FROM stood
JOIN contributor ON contributor.id = stood.contributor_id
LEFT JOIN side_of
    ON side_of.actor_id = contributor.actor_id
    AND side_of.first <= stood.day
    AND stood.day < side_of.until
WHERE stood.is_here
GROUP BY 1, 2
ORDER BY 1, 2
