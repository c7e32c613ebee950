SELECT * FROM listed
) AS listed ON listed.id = page.id
ORDER BY page.id
