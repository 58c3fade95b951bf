// Parameters: $id text
// Columns: none
MATCH (suggestion:Suggestion)
WHERE suggestion.introducerId = $id OR suggestion.relayId = $id
SET suggestion.introducerId = CASE suggestion.introducerId WHEN $id THEN null ELSE suggestion.introducerId END,
  suggestion.relayId = CASE suggestion.relayId WHEN $id THEN null ELSE suggestion.relayId END
