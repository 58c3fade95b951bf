// One page of all the rhythms, by key, whoever may see them.
// Parameters: $after key, empty = from the first; $limit whole number
// Columns: row properties, actorId text
MATCH (row:Rhythm)
WHERE row.key > $after
WITH row ORDER BY row.key LIMIT $limit
MATCH (actor:Actor)-[:HAS_RHYTHM]->(row)
RETURN properties(row) AS row, actor.id AS actorId
ORDER BY row.key
