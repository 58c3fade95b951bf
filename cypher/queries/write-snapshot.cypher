// Parameters: $id, $territoryId, $takenAt, $body text
// Columns: none
MERGE (snapshot:Snapshot {id: $id})
SET snapshot.territoryId = $territoryId, snapshot.takenAt = $takenAt, snapshot.body = $body
