// Needs and offers of visible actors.
// Parameters: $visible list of visibilities; $side, $actorId text or null
// Columns: row properties, actorId text
MATCH (actor:Actor)-[:EXPRESSES]->(demand:Demand)
WHERE actor.visibility IN $visible
  AND ($side IS NULL OR demand.side = $side)
  AND ($actorId IS NULL OR actor.id = $actorId)
RETURN properties(demand) AS row, actor.id AS actorId
