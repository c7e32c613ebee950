-- After a statement that changed rows: say whose sums rest on them. Only rows are added,
-- one for a donor and transaction, so that no writer waits for another.
CREATE OR REPLACE FUNCTION tell_ledger_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    touched CONSTANT text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT * FROM arrived'
        WHEN 'DELETE' THEN 'SELECT * FROM departed'
        ELSE 'SELECT * FROM arrived UNION ALL SELECT * FROM departed'
    END;
    donors text;
BEGIN
    -- The sums of a whole rest on the rows of its parts too, whoever their donor is.
    donors := CASE TG_ARGV[0]
        WHEN 'pledge' THEN
            'SELECT donor_id FROM touched
            UNION
            SELECT whole.donor_id FROM touched
            JOIN donors_pledge AS whole ON whole.id = touched.parent_id'
        WHEN 'ledger' THEN
            'SELECT pledge.donor_id FROM touched
            JOIN donors_pledge AS pledge ON pledge.id = touched.pledge_id
            UNION
            SELECT whole.donor_id FROM touched
            JOIN donors_pledge AS part ON part.id = touched.pledge_id
            JOIN donors_pledge AS whole ON whole.id = part.parent_id'
        WHEN 'actor' THEN
            'SELECT id FROM seen_otherwise
            UNION
            SELECT whole.donor_id FROM seen_otherwise
            JOIN donors_pledge AS part ON part.donor_id = seen_otherwise.id
            JOIN donors_pledge AS whole ON whole.id = part.parent_id'
        ELSE 'SELECT 0 WHERE EXISTS (SELECT FROM touched)'
    END;
    IF TG_ARGV[0] = 'actor' AND TG_OP <> 'UPDATE' THEN
        RETURN NULL;  -- one without pledges
    END IF;
    -- Planned each time: a plan for one row would be wrong for a million.
    EXECUTE format(
        'WITH touched AS (%s), seen_otherwise AS (
            SELECT id FROM (SELECT DISTINCT %s FROM touched) AS version
            GROUP BY id HAVING count(*) > 1
        )
        INSERT INTO donors_ledgerchange (donor_key)
        SELECT donor.key FROM (%s) AS donor (key)
        ON CONFLICT DO NOTHING',
        touched,
        CASE WHEN TG_ARGV[0] = 'actor' THEN 'id, marking_id, kind, name' ELSE '0 AS id' END,
        donors
    );
    RETURN NULL;
END
$$;
