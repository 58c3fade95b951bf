// Parameters: $id text
// Columns: none
MATCH (suggestion:Suggestion)
WHERE suggestion.introducerId = $id
REMOVE suggestion.introducerId
