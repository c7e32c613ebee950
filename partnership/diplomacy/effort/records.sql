-- Records of each side in the twelve months up to each day, or that hold on it.
WITH {side_of},

point AS (SELECT DISTINCT unnest(%s::date[]) AS day),

-- A record counts from its day until another takes its place, or it is a year old.
record AS ({record})

SELECT
    point.day,
    coalesce(side_of.side, 'wider') AS side,
    nullif(count(*) FILTER (WHERE is_taken AND record.grade <> ALL (%s)), 0),
    count(*) FILTER (WHERE NOT is_taken),
    count(*) FILTER (WHERE is_taken AND record.grade = 'press'),
    count(*) FILTER (WHERE is_taken AND record.grade = 'unverified')
FROM point
JOIN record
    ON record.day <= point.day
    AND point.day < record.until
    AND ({whole_record} OR record.day > point.day - interval '1 year')
LEFT JOIN side_of
    ON side_of.actor_id = record.bearer_key
    AND side_of.first <= point.day
    AND point.day < side_of.until
GROUP BY 1, 2
ORDER BY 1, 2
