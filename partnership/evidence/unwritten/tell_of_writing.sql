-- One row for each transaction that wrote to a table which answers are made of. Whoever
-- keeps an answer asks whether a row is there that their snapshot did not see; nobody
-- waits for anybody, and a row is seen exactly when what was written is.
CREATE OR REPLACE FUNCTION tell_of_writing() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO evidence_writing (transaction, began_at)
    VALUES (pg_current_xact_id()::text::bigint, now())
    -- One of the same number came with a dump of another server.
    ON CONFLICT (transaction) DO UPDATE SET began_at = EXCLUDED.began_at
    WHERE evidence_writing.began_at <> EXCLUDED.began_at;
    RETURN NULL;
END;
$$;
