-- How many flags are open, by severity.
SELECT severity, count(*) FROM alerts_flag
WHERE closed_on IS NULL AND marking_id = ANY (%(markings)s)
    AND further_marking_ids <@ %(markings)s::bigint[]
GROUP BY severity
