// Which of these ids are stored.
// Parameters: $ids list of text
// Columns: id text
UNWIND $ids AS id
MATCH (row:Actor {id: id})
RETURN id
