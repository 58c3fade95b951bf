// One page of all the events, by key, whoever may see them.
// Parameters: $after key, empty = from the first; $limit whole number
// Columns: row properties, territoryId text or null
MATCH (row:Event)
WHERE row.id > $after
WITH row ORDER BY row.id LIMIT $limit
OPTIONAL MATCH (row)-[:LOCATED_IN]->(territory:Territory)
RETURN properties(row) AS row, territory.id AS territoryId
ORDER BY row.id
