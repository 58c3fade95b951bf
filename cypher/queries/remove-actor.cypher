// The actor, what hangs on it, and suggestions about it with their answers.
// Parameters: $id text
// Columns: none
MATCH (actor:Actor {id: $id})
OPTIONAL MATCH (actor)-[:HAS_ROLE|EXPRESSES|HAS_RHYTHM|GAVE_CONSENT]->(own)
OPTIONAL MATCH (actor)<-[:SUGGESTED_TO|SUGGESTS]-(suggestion:Suggestion)
OPTIONAL MATCH (suggestion)-[:ANSWERED]->(answer:Answer)
DETACH DELETE answer, suggestion, own, actor
