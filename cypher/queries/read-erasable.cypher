// Row hashes of an actor and of all that hangs on it, by kind.
// Parameters: $id text
// Columns: label, actors, roles, ties, participations, demands, rhythms, consents lists of hashes; suggestions number
MATCH (actor:Actor {id: $id})
RETURN actor.label AS label, [actor.hash] AS actors,
  COLLECT { MATCH (actor)-[:HAS_ROLE]->(r:Role) RETURN r.hash } AS roles,
  COLLECT { MATCH (actor)-[t:TIE]-() WITH DISTINCT t RETURN t.hash } AS ties,
  COLLECT { MATCH (actor)-[p:TOOK_PART]->() RETURN p.hash } AS participations,
  COLLECT { MATCH (actor)-[:EXPRESSES]->(d:Demand) RETURN d.hash } AS demands,
  COLLECT { MATCH (actor)-[:HAS_RHYTHM]->(r:Rhythm) RETURN r.hash } AS rhythms,
  COLLECT { MATCH (actor)-[:GAVE_CONSENT]->(c:Consent) RETURN c.hash } AS consents,
  COUNT { MATCH (actor)<-[:SUGGESTED_TO|SUGGESTS]-(s:Suggestion) RETURN DISTINCT s } AS suggestions
