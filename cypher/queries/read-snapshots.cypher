// Oldest first, of one territory or of all.
// Parameters: $territoryId text or null
// Columns: id, body text
MATCH (snapshot:Snapshot)
WHERE $territoryId IS NULL OR snapshot.territoryId = $territoryId
RETURN snapshot.id AS id, snapshot.body AS body
ORDER BY snapshot.takenAt, snapshot.id
