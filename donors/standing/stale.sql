-- The donors of whom nothing is kept that holds. Follows `holding`.
SELECT donor.id FROM actors_actor AS donor
WHERE
    -- A look into the index for each actor, however many pledges there are.
    (SELECT 1 FROM donors_pledge WHERE donor_id = donor.id LIMIT 1) IS NOT NULL
    AND NOT EXISTS (SELECT FROM holding WHERE holding.donor_key = donor.id)
    AND (%(donor)s IS NULL OR donor.id = %(donor)s)
ORDER BY donor.id
