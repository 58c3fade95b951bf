// Parameters: none
// Columns: id, body text
MATCH (run:Run)
RETURN run.id AS id, run.body AS body
