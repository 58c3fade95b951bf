// Parameters: $rows list of {id, actorId, eventId, fields}
// Columns: written number of rows whose actor and event are stored
UNWIND $rows AS row
MATCH (actor:Actor {id: row.actorId})
MATCH (event:Event {id: row.eventId})
MERGE (actor)-[participation:TOOK_PART {key: row.id}]->(event)
SET participation += row.fields
RETURN count(*) AS written
