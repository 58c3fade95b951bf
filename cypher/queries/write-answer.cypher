// One more answer in the history of a suggestion.
// Parameters: $suggestionId, $id (of the answer), $answer, $answeredAt text, $until text or null
// Columns: id of the suggestion when it is stored
MATCH (suggestion:Suggestion {id: $suggestionId})
WITH suggestion, COUNT { (suggestion)-[:ANSWERED]->(:Answer) } AS earlier
MERGE (stored:Answer {id: $id})
ON CREATE SET stored.answer = $answer, stored.answeredAt = $answeredAt, stored.until = $until,
  stored.position = earlier + 1
MERGE (suggestion)-[:ANSWERED]->(stored)
RETURN suggestion.id AS id
