// Parameters: $id text, $body list of text
// Columns: none
MATCH (suggestion:Suggestion {id: $id})
SET suggestion.reasons = $body
