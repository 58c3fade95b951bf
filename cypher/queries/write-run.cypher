// Parameters: $id, $body text
// Columns: none
MERGE (run:Run {id: $id})
SET run.body = $body
