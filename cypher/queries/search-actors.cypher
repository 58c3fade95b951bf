// One page of a search: exact label, then its start, then the start of a word, then any part.
// Parameters: those of read-actors, $search text in search form, $ids list or null, $after null or [rank, searchLabel, id]
// Columns: row properties, territoryId text or null, rank number
MATCH (actor:Actor)
WHERE actor.visibility IN $visible
  AND ($type IS NULL OR actor.type = $type)
  AND ($role IS NULL OR actor.role = $role OR EXISTS { (actor)-[:HAS_ROLE]->(:Role {role: $role}) })
  AND ($territories IS NULL OR EXISTS { MATCH (actor)-[:LOCATED_IN]->(t:Territory) WHERE t.id IN $territories })
  AND actor.searchLabel CONTAINS $search
  AND ($ids IS NULL OR actor.id IN $ids)
WITH actor, CASE
  WHEN actor.searchLabel = $search THEN 0
  WHEN actor.searchLabel STARTS WITH $search THEN 1
  WHEN ' ' + actor.searchLabel CONTAINS ' ' + $search THEN 2
  ELSE 3 END AS rank
WHERE $after IS NULL OR rank > $after[0]
  OR (rank = $after[0] AND (actor.searchLabel > $after[1] OR (actor.searchLabel = $after[1] AND actor.id > $after[2])))
OPTIONAL MATCH (actor)-[:LOCATED_IN]->(territory:Territory)
RETURN properties(actor) AS row, territory.id AS territoryId, rank
ORDER BY rank, actor.searchLabel, actor.id
LIMIT $limit
