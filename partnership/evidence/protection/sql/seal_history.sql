-- Seal all events that came since the seal before; NULL if none came.
--
-- An event's number is given out before its transaction commits, so we wait until no
-- writer is under way (they share a lock: attach_context.sql), and look up the newest
-- numbers: what comes later has a higher one. The error at the end of that block gives
-- the lock back at once, so that nobody waits while digests are worked out; waiting for
-- the lock itself holds up new writers, and ends after five seconds.
CREATE OR REPLACE FUNCTION seal_history(of_day date) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '5s' AS $$
DECLARE
    most_events CONSTANT integer := 10000;  -- of one range
    kept record;
    newest jsonb := '{}';
    newest_id bigint;
    first bigint;
    last bigint;
    seal bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('history is sealed', 0));
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('history is written', 0));
        FOR kept IN SELECT events FROM history_tables() LOOP
            EXECUTE format('SELECT max(pgh_id) FROM %I', kept.events) INTO newest_id;
            newest := newest || jsonb_build_object(kept.events, newest_id);
        END LOOP;
        RAISE EXCEPTION USING ERRCODE = 'PH001';
    EXCEPTION WHEN SQLSTATE 'PH001' THEN
        NULL;
    END;
    FOR kept IN SELECT events, columns FROM history_tables() LOOP
        newest_id := (newest ->> kept.events)::bigint;
        SELECT coalesce(max(last_id), 0) + 1 INTO first
        FROM evidence_sealedrange WHERE event_table = kept.events;
        WHILE first <= newest_id LOOP
            IF seal IS NULL THEN
                INSERT INTO evidence_seal
                    (number, sealed_on, sealed_at, events, previous, digest)
                SELECT coalesce(max(number), 0) + 1, of_day, clock_timestamp(), 0,
                    coalesce((array_agg(digest ORDER BY number DESC))[1], ''), ''
                FROM evidence_seal RETURNING id INTO seal;
            END IF;
            EXECUTE format(
                'SELECT max(pgh_id) FROM (SELECT pgh_id FROM %I'
                ' WHERE pgh_id BETWEEN $1 AND $2 ORDER BY pgh_id LIMIT $3) AS part',
                kept.events
            ) INTO last USING first, newest_id, most_events;
            INSERT INTO evidence_sealedrange
                (seal_id, event_table, first_id, last_id, columns,
                 events, digest, contexts)
            SELECT seal, kept.events, first, last, kept.columns, found.*
            FROM history_digest(kept.events, kept.columns, first, last) AS found;
            first := last + 1;
        END LOOP;
    END LOOP;
    UPDATE evidence_seal SET events = (
        SELECT sum(part.events) FROM evidence_sealedrange AS part
        WHERE part.seal_id = seal)
    WHERE id = seal;
    UPDATE evidence_seal SET digest = seal_digest(seal) WHERE id = seal;
    RETURN seal;
END;
$$;
