// Parameters: $visible list of visibilities
// Columns: actors, ties, participations numbers
RETURN
  COUNT { MATCH (actor:Actor) WHERE actor.visibility IN $visible } AS actors,
  COUNT { MATCH (a:Actor)-[:TIE]->(b:Actor) WHERE a.visibility IN $visible AND b.visibility IN $visible } AS ties,
  COUNT { MATCH (actor:Actor)-[:TOOK_PART]->(:Event) WHERE actor.visibility IN $visible } AS participations
