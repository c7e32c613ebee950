-- pgtrigger lets any session set its triggers aside; ours, which keep the history, only
-- for the owner of the tables. Takes the place of pgtrigger's function after each
-- migrate.
CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name name)
RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
    ignored text := nullif(current_setting('pgtrigger.ignore', true), '');
BEGIN
    IF ignored IS NULL OR NOT trigger_name = ANY (ignored::text[]) THEN
        RETURN false;
    END IF;
    RETURN pg_catalog.pg_has_role(session_user, relowner, 'USAGE')
    FROM pg_catalog.pg_class WHERE oid = 'public.pghistory_context'::regclass;
END;
$$;
