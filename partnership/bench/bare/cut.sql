-- The first rows of the report.
, chosen AS (
    SELECT * FROM position
    ORDER BY
        array_position(
            ARRAY[
                'reported', 'computed', 'states', 'organisations', 'left_out',
                'no_amount'
            ],
            grouping
        ),
        coalesce(used, pledged) DESC NULLS LAST, donor, id
    LIMIT 200
)
