// One visible actor.
// Parameters: $id text, $visible list of visibilities
// Columns: row properties, territoryId text or null
MATCH (actor:Actor {id: $id})
WHERE actor.visibility IN $visible
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(territory:Territory)
RETURN properties(actor) AS row, territory.id AS territoryId
