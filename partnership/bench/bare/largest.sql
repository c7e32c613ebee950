-- The eight pledges with the widest gap, reported ones first.
SELECT
    id, donor, title, pledged, delivered, reported, used, within - not_yet_due,
    not_yet_due, used - within
FROM position
WHERE used > 0
ORDER BY
    array_position(
        ARRAY[
            'reported', 'computed', 'states', 'organisations', 'left_out', 'no_amount'
        ],
        grouping
    ),
    coalesce(used, pledged) DESC NULLS LAST, donor, id
LIMIT 8
