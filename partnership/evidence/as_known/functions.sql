-- What the views of the past and the triggers of the event tables call.

-- The instant that the request asks of; an error outside of `known_at`.
CREATE FUNCTION known_at() RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT current_setting('app.known_at')::timestamptz
$$;

-- The markings that the reader of the past may see today.
CREATE FUNCTION visible_markings() RETURNS bigint[] LANGUAGE sql STABLE AS $$
    SELECT current_setting('app.visible_markings')::bigint[]
$$;

-- The stricter of two markings. Of two that rank alike it is the second: today's.
CREATE FUNCTION stricter_marking(marked_then bigint, marked_today bigint)
RETURNS bigint LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT id FROM public.evidence_marking
    WHERE id IN (marked_then, marked_today)
    ORDER BY rank DESC, id <> marked_today LIMIT 1
$$;
