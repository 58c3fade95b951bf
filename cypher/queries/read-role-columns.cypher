// Parameters: none
// Columns: cells list of [key, actorId, role, from, to, scopeTerritoryId]
MATCH (actor:Actor)-[:HAS_ROLE]->(role:Role)
OPTIONAL MATCH (role)-[:HELD_IN]->(territory:Territory)
RETURN [role.key, actor.id, role.role, role.from, role.to, territory.id] AS cells
