SELECT id, name, decision_by, expires_on
FROM dated
WHERE
    renewal_id IS NULL
    AND (decision_by - %(day)s::date <= 180 OR expires_by < %(day)s)
