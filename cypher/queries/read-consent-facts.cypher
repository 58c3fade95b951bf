// What the flags of these actors are derived from.
// Parameters: $ids list of actor ids
// Columns: id text, type text, consents list of [purpose, givenAt, withdrawnAt, visibility]
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN id, actor.type AS type,
  [(actor)-[:GAVE_CONSENT]->(c:Consent) | [c.purpose, c.givenAt, c.withdrawnAt, c.visibility]] AS consents
