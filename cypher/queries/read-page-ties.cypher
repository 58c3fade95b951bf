// One page of all the ties, by key, whoever may see them.
// Parameters: $after key, empty = from the first; $limit whole number
// Columns: row properties, a text, b text
MATCH (a:Actor)-[row:TIE]->(b:Actor)
WHERE row.key > $after
RETURN properties(row) AS row, a.id AS a, b.id AS b
ORDER BY row.key LIMIT $limit
