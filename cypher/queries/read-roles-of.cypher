// Parameters: $id of an actor
// Columns: row properties, actorId text, scopeTerritoryId text or null
MATCH (actor:Actor {id: $id})-[:HAS_ROLE]->(role:Role)
OPTIONAL MATCH (role)-[:HELD_IN]->(territory:Territory)
RETURN properties(role) AS row, actor.id AS actorId, territory.id AS scopeTerritoryId
