// Parameters: $ids list of text
// Columns: id text, type text
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN id, actor.type AS type
