-- The digest of a seal: of itself, of the digest before it, and of all its ranges.
CREATE OR REPLACE FUNCTION seal_digest(of_seal bigint) RETURNS text
LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp
SET TimeZone = 'UTC' SET DateStyle = 'ISO, YMD' AS $$
    SELECT encode(sha256(
        sha256(convert_to(
            ROW(number, sealed_on, sealed_at, events, previous)::text, 'UTF8'))
        || coalesce((
            SELECT string_agg(
                sha256(convert_to(ROW(
                    event_table, first_id, last_id, part.events, columns,
                    part.digest, contexts)::text, 'UTF8')),
                '' ORDER BY event_table COLLATE "C", first_id)
            FROM evidence_sealedrange AS part WHERE part.seal_id = seal.id
        ), '')
    ), 'hex')
    FROM evidence_seal AS seal WHERE id = of_seal
$$;
