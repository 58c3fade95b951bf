// Which of these ids are stored.
// Parameters: $ids list of text
// Columns: id text
UNWIND $ids AS id
MATCH (row:Event {id: id})
RETURN id
