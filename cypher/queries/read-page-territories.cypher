// One page of all the territories, by key, whoever may see them.
// Parameters: $after key, empty = from the first; $limit whole number
// Columns: row properties, parentId text or null
MATCH (row:Territory)
WHERE row.id > $after
WITH row ORDER BY row.id LIMIT $limit
OPTIONAL MATCH (row)-[:WITHIN]->(parent:Territory)
RETURN properties(row) AS row, parent.id AS parentId
ORDER BY row.id
