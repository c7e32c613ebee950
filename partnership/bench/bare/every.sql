-- All of them.
, chosen AS (SELECT * FROM position)
