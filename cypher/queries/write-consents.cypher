// Parameters: $rows list of {id, actorId, fields}
// Columns: written number of rows whose actor is stored
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actorId})
MERGE (stored:Consent {key: row.id})
SET stored += row.fields
MERGE (actor)-[:GAVE_CONSENT]->(stored)
RETURN count(*) AS written
