// Parameters: $id text
// Columns: body text
MATCH (run:Run {id: $id})
RETURN run.body AS body
