// One page of all the roles, by key, whoever may see them.
// Parameters: $after key, empty = from the first; $limit whole number
// Columns: row properties, actorId text, scopeTerritoryId text or null
MATCH (row:Role)
WHERE row.key > $after
WITH row ORDER BY row.key LIMIT $limit
MATCH (actor:Actor)-[:HAS_ROLE]->(row)
OPTIONAL MATCH (row)-[:HELD_IN]->(territory:Territory)
RETURN properties(row) AS row, actor.id AS actorId, territory.id AS scopeTerritoryId
ORDER BY row.key
