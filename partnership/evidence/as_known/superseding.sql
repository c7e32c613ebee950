-- After new events of a record: the one before them was true until now, and every older
-- one must know the marking that the record bears since. Whoever looks at it must be
-- allowed to see both; it is shown under the stricter.
-- Each statement is planned anew, because a plan made for one row takes minutes for
-- many; and with nested loops, which the history's own triggers turn off. First what came
-- before each new event is looked up by its record, then it is closed by its key. As one
-- join the planner takes the events that stand (`= 'infinity'`) for one in two hundred,
-- where it is nearly all, and reads all of them each time or, in a new table, for each row.
-- The sum keeps the key's index from being chosen in a table that was last analysed when
-- it held nothing: there every index looks alike, and this one finds all that came before.
CREATE OR REPLACE FUNCTION supersede_events() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET enable_nestloop = on AS $$
DECLARE
    is_marked constant boolean := TG_ARGV[0] = 'marked';
    moment constant timestamptz := clock_timestamp();
    events constant text := format('%I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME);
    late bigint[];
    remarked bigint[];
BEGIN
    EXECUTE format(
        'WITH latest AS MATERIALIZED (
            SELECT before.pgh_id AS key, newer.pgh_id, newer.pgh_created_at %3$s
            FROM arrived AS newer CROSS JOIN LATERAL (
                SELECT event.pgh_id FROM %1$s AS event
                WHERE event.pgh_obj_id = newer.pgh_obj_id
                    AND event.superseded_at IS NOT DISTINCT FROM ''infinity''
                    AND event.pgh_id + 0 < newer.pgh_id
                OFFSET 0
            ) AS before
        ), closed AS (
            UPDATE %1$s AS older SET superseded_at = CASE
                WHEN newer.pgh_created_at < older.pgh_created_at THEN $1
                ELSE newer.pgh_created_at
            END
            FROM latest AS newer
            WHERE older.pgh_id = newer.key
                AND older.superseded_at IS NOT DISTINCT FROM ''infinity''
            RETURNING newer.pgh_id,
                newer.pgh_created_at < older.pgh_created_at AS is_late,
                %2$s AS is_remarked
        )
        SELECT array_agg(pgh_id) FILTER (WHERE is_late),
            array_agg(pgh_id) FILTER (WHERE is_remarked)
        FROM closed',
        events,
        CASE WHEN is_marked THEN 'newer.marking_id <> older.marking_id' ELSE 'false' END,
        CASE WHEN is_marked THEN ', newer.marking_id' ELSE '' END
    ) INTO late, remarked USING moment;

    IF late IS NOT NULL AND coalesce(current_setting('app.recorded_at', true), '') <> ''
    THEN
        RAISE EXCEPTION 'a change cannot be recorded before an earlier one of its row'
            USING ERRCODE = 'integrity_constraint_violation';
    ELSIF late IS NOT NULL THEN
        -- Its transaction began first and waited for the other's, so it came second.
        EXECUTE format('UPDATE %s SET pgh_created_at = $1 WHERE pgh_id = ANY ($2)', events)
            USING moment, late;
    END IF;
    IF remarked IS NOT NULL THEN
        EXECUTE format(
            'UPDATE %1$s AS older
            SET marked_since_id = nullif(newer.marking_id, older.marking_id),
                raised_marking_id = nullif(
                    stricter_marking(older.marking_id, newer.marking_id),
                    older.marking_id
                )
            FROM %1$s AS newer
            WHERE newer.pgh_id = ANY ($1) AND older.pgh_obj_id = newer.pgh_obj_id
                AND older.pgh_id < newer.pgh_id',
            events
        ) USING remarked;
    END IF;
    RETURN NULL;
END
$$;
