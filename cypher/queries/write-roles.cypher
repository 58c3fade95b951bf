// Parameters: $rows list of {id, actorId, fields}
// Columns: written number of rows whose actor is stored
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actorId})
MERGE (stored:Role {key: row.id})
SET stored += row.fields
MERGE (actor)-[:HAS_ROLE]->(stored)
RETURN count(*) AS written
