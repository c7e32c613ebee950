-- How many flags are open, by severity.
SELECT severity, count(*) FROM alerts_flag
WHERE closed_on IS NULL AND marking_id = ANY (%(markings)s)
GROUP BY severity
