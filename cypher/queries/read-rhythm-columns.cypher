// Parameters: none
// Columns: cells list of [actorId, state, declared, from, until, key]
MATCH (actor:Actor)-[:HAS_RHYTHM]->(rhythm:Rhythm)
RETURN [actor.id, rhythm.state, rhythm.declared, rhythm.from, rhythm.until, rhythm.key] AS cells
