// Parameters: none
// Columns: cells list of [key, actorId, eventId, part, date, status]
MATCH (actor:Actor)-[participation:TOOK_PART]->(event:Event)
RETURN [participation.key, actor.id, event.id, participation.part, participation.date, participation.status] AS cells
