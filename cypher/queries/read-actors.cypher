// One page of the visible actors, by id.
// Parameters: $visible list of visibilities; $type, $role text or null; $territories list of ids or null; $after id or null; $limit whole number
// Columns: row properties, territoryId text or null
MATCH (actor:Actor)
WHERE actor.visibility IN $visible
  AND ($type IS NULL OR actor.type = $type)
  AND ($role IS NULL OR actor.role = $role OR EXISTS { (actor)-[:HAS_ROLE]->(:Role {role: $role}) })
  AND ($territories IS NULL OR EXISTS { MATCH (actor)-[:LOCATED_IN]->(t:Territory) WHERE t.id IN $territories })
  AND ($after IS NULL OR actor.id > $after)
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(territory:Territory)
RETURN properties(actor) AS row, territory.id AS territoryId
ORDER BY actor.id
LIMIT $limit
