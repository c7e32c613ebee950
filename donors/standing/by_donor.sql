-- Each donor's pledges by group, under a name of both: "12 reported". Follows
-- pledge_position.
, by_donor AS (
    SELECT chosen.*, donor_id || ' ' || grouping AS donor_group FROM chosen
)
