// The same id again keeps the first row and its answers.
// Parameters: $rows list of {id, recipientId, targetId, fields, answers}; answers = [] or one {id, answer, answeredAt, until}
// Columns: written number of rows whose both ends are stored
UNWIND $rows AS row
MATCH (recipient:Actor {id: row.recipientId})
MATCH (target:Actor {id: row.targetId})
MERGE (suggestion:Suggestion {id: row.id})
ON CREATE SET suggestion += row.fields, suggestion.isNew = true
FOREACH (_ IN CASE WHEN suggestion.isNew THEN [1] ELSE [] END |
  MERGE (suggestion)-[:SUGGESTED_TO]->(recipient)
  MERGE (suggestion)-[:SUGGESTS]->(target)
  FOREACH (answer IN row.answers |
    MERGE (stored:Answer {id: answer.id})
    SET stored.answer = answer.answer, stored.answeredAt = answer.answeredAt, stored.until = answer.until,
      stored.position = 1
    MERGE (suggestion)-[:ANSWERED]->(stored)
  )
)
REMOVE suggestion.isNew
RETURN count(*) AS written
