// Suggestions whose both ends are visible, with the latest answer.
// Parameters: $visible list of visibilities; $runId, $actorId text or null
// Columns: row properties, recipientId, targetId text, isIntroducerVisible, isRelayVisible boolean, answer [answer, answeredAt, until] or null
MATCH (recipient:Actor)<-[:SUGGESTED_TO]-(suggestion:Suggestion)-[:SUGGESTS]->(target:Actor)
WHERE recipient.visibility IN $visible AND target.visibility IN $visible
  AND ($runId IS NULL OR suggestion.runId = $runId)
  AND ($actorId IS NULL OR recipient.id = $actorId OR target.id = $actorId)
RETURN properties(suggestion) AS row, recipient.id AS recipientId, target.id AS targetId,
  EXISTS { MATCH (i:Actor {id: suggestion.introducerId}) WHERE i.visibility IN $visible } AS isIntroducerVisible,
  EXISTS { MATCH (r:Actor {id: suggestion.relayId}) WHERE r.visibility IN $visible } AS isRelayVisible,
  head(COLLECT {
    MATCH (suggestion)-[:ANSWERED]->(a:Answer) RETURN [a.answer, a.answeredAt, a.until] ORDER BY a.position DESC LIMIT 1
  }) AS answer
