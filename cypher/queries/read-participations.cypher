// Participations with these keys, of visible actors.
// Parameters: $keys list of text, $visible list of visibilities
// Columns: row properties, actorId text, eventId text
UNWIND $keys AS key
MATCH (actor:Actor)-[participation:TOOK_PART {key: key}]->(event:Event)
WHERE actor.visibility IN $visible
RETURN properties(participation) AS row, actor.id AS actorId, event.id AS eventId
