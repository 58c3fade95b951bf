// Parameters: none
// Columns: id, body text
MATCH (suggestion:Suggestion)
RETURN suggestion.id AS id, suggestion.reasons AS body
