-- What a filter offers: donors that have a pledge, and conferences.
SELECT slug, name FROM actors_actor
WHERE marking_id = ANY (%(markings)s) AND EXISTS (
    SELECT FROM donors_pledge
    WHERE donor_id = actors_actor.id AND marking_id = ANY (%(markings)s)
)
UNION ALL
SELECT slug, name FROM donors_conference WHERE marking_id = ANY (%(markings)s)
