SELECT id, 'expiry' AS kind, decision_by - %(day)s::date AS days, expires_on AS day, name
FROM dated
WHERE renewal_id IS NULL AND decision_by - %(day)s::date <= 180
UNION ALL
SELECT id, 'renewed', decision_by - %(day)s::date, expires_on, name
FROM dated
WHERE
    renewal_id IS NOT NULL AND expires_by >= %(day)s
    AND decision_by - %(day)s::date <= 180
UNION ALL
SELECT id, 'review', review_on - %(day)s::date, review_on, name
FROM dated
WHERE
    renewal_id IS NULL AND review_on - %(day)s::date <= 180
    AND (expires_by IS NULL OR expires_by >= %(day)s)
ORDER BY day, name, kind, id
