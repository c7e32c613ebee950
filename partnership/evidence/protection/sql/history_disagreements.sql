-- Rows that differ from their newest event, at most so many for each table.
--
-- Without nested loops: while PostgreSQL knows little of a table that just grew, it plans
-- one, and a million rows take an hour instead of seconds.
CREATE OR REPLACE FUNCTION history_disagreements(
    only_records text[] DEFAULT NULL, most integer DEFAULT 5
) RETURNS TABLE (records text, record text, what text)
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp
SET enable_nestloop = off SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
    kept record;
BEGIN
    FOR kept IN
        SELECT * FROM history_tables() AS listed
        WHERE only_records IS NULL OR listed.records = ANY (only_records)
    LOOP
        RETURN QUERY EXECUTE format(
            $sql$
            SELECT %1$L, coalesce(record.%3$I, event.pgh_obj_id)::text, CASE
                WHEN event.pgh_id IS NULL THEN 'no event'
                WHEN record.%3$I IS NULL THEN 'vanished'
                WHEN event.pgh_label = 'delete' THEN 'deleted'
                ELSE 'changed' END
            FROM (
                SELECT event.* FROM %2$I AS event JOIN (
                    SELECT max(pgh_id) AS pgh_id FROM %2$I GROUP BY pgh_obj_id
                ) AS newest USING (pgh_id)
            ) AS event
            FULL JOIN %1$I AS record ON record.%3$I = event.pgh_obj_id
            WHERE CASE
                WHEN record.%3$I IS NULL THEN event.pgh_label <> 'delete'
                WHEN event.pgh_id IS NULL OR event.pgh_label = 'delete' THEN true
                ELSE (%4$s) IS DISTINCT FROM (%5$s) END
            LIMIT %6$s
            $sql$,
            kept.records, kept.events, kept.key,
            (SELECT string_agg('record.' || quote_ident(name), ', ')
             FROM unnest(kept.compared) AS name),
            (SELECT string_agg('event.' || quote_ident(name), ', ')
             FROM unnest(kept.compared) AS name),
            most
        );
    END LOOP;
END;
$$;
