// The whole history of answers, oldest first a suggestion.
// Parameters: none
// Columns: suggestionId, answer text, answeredAt, until text or null
MATCH (suggestion:Suggestion)-[:ANSWERED]->(given:Answer)
WITH suggestion, given
ORDER BY suggestion.id, given.position
RETURN suggestion.id AS suggestionId, given.answer AS answer, given.answeredAt AS answeredAt,
  given.until AS until
