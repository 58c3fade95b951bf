// Parameters: $id text
// Columns: body text
MATCH (snapshot:Snapshot {id: $id})
RETURN snapshot.body AS body
