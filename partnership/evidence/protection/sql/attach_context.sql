-- Who and why of a change; pghistory's own version of this function lets a later
-- transaction write over them, so ours takes its place after each migrate.
--
-- A context is never changed. Other words under the same number become a context of
-- their own, with a number made of both. Every writer also says that it is writing, so
-- that a seal can wait for it (seal_history.sql).
CREATE OR REPLACE FUNCTION _pgh_attach_context() RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    context uuid := nullif(current_setting('pghistory.context_id', true), '')::uuid;
    words jsonb := nullif(
        current_setting('pghistory.context_metadata', true), '')::jsonb;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('history is written', 0));
    IF context IS NULL OR words IS NULL THEN
        RETURN NULL;
    END IF;
    LOOP
        INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
        VALUES (context, words, now(), now())
        ON CONFLICT (id) DO NOTHING;
        EXIT WHEN FOUND OR EXISTS (
            SELECT FROM pghistory_context WHERE id = context AND metadata = words);
        context := md5(context::text || words::text)::uuid;
    END LOOP;
    RETURN context;
END;
$$;
