-- What a range of one event table holds now: how many events, their digest, and that of
-- their contexts. The text of a value must not depend on who asks, so every setting
-- that shapes it is fixed here; the columns are those that the seal names.
CREATE OR REPLACE FUNCTION history_digest(
    event_table text, sealed_columns text[], first_id bigint, last_id bigint,
    OUT events bigint, OUT digest text, OUT contexts text
) LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp
SET TimeZone = 'UTC' SET DateStyle = 'ISO, YMD' SET IntervalStyle = 'iso_8601'
SET extra_float_digits = 1 SET bytea_output = 'hex' SET row_security = off AS $$
BEGIN
    EXECUTE format(
        $sql$
        SELECT count(*), encode(sha256(coalesce(string_agg(
            sha256(convert_to(ROW(%s)::text, 'UTF8')), '' ORDER BY pgh_id), '')), 'hex')
        FROM %I WHERE pgh_id BETWEEN $1 AND $2
        $sql$,
        (SELECT string_agg(quote_ident(name), ', ' ORDER BY place)
         FROM unnest(sealed_columns) WITH ORDINALITY AS listed (name, place)),
        event_table
    ) INTO events, digest USING first_id, last_id;
    EXECUTE format(
        $sql$
        SELECT encode(sha256(coalesce(string_agg(sha256(convert_to(
            ROW(id, metadata, created_at)::text, 'UTF8')), '' ORDER BY id), '')), 'hex')
        FROM pghistory_context
        WHERE id IN (SELECT pgh_context_id FROM %I WHERE pgh_id BETWEEN $1 AND $2)
        $sql$,
        event_table
    ) INTO contexts USING first_id, last_id;
END;
$$;
