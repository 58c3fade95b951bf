// One page of all the participations, by key, whoever may see them.
// Parameters: $after key, empty = from the first; $limit whole number
// Columns: row properties, actorId text, eventId text
MATCH (actor:Actor)-[row:TOOK_PART]->(event:Event)
WHERE row.key > $after
RETURN properties(row) AS row, actor.id AS actorId, event.id AS eventId
ORDER BY row.key LIMIT $limit
