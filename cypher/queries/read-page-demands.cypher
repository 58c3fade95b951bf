// One page of all the demands, by key, whoever may see them.
// Parameters: $after key, empty = from the first; $limit whole number
// Columns: row properties, actorId text
MATCH (row:Demand)
WHERE row.id > $after
WITH row ORDER BY row.id LIMIT $limit
MATCH (actor:Actor)-[:EXPRESSES]->(row)
RETURN properties(row) AS row, actor.id AS actorId
ORDER BY row.id
