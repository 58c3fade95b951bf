// Every visible actor, as a list of cells.
// Parameters: $visible list of visibilities
// Columns: cells list of [id, label, type, role, sphere, scale, sectors, territoryId, lat, lon, nameable, suggestible, mayIntroduce]
MATCH (actor:Actor)
WHERE actor.visibility IN $visible
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(territory:Territory)
RETURN [
  actor.id, actor.label, actor.type, actor.role, actor.sphere, actor.scale, actor.sectors, territory.id,
  actor.lat, actor.lon, actor.nameable, actor.suggestible, actor.mayIntroduce
] AS cells
