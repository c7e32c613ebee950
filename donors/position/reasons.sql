-- The reason that each donor gave last, by the date, for what has not come. Follows
-- pledge_position.
, reason AS (
    SELECT DISTINCT ON (member.whole_id)
        member.whole_id AS id, said.reason, said.stated_on
    FROM ({explanation}) AS said
    JOIN member ON member.pledge_id = said.pledge_id
    ORDER BY member.whole_id, said.stated_on DESC, said.id DESC
)
