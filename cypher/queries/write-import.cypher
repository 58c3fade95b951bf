// An import said again moves to the end.
// Parameters: $id, $source, $at, $body text
// Columns: none
OPTIONAL MATCH (earlier:Import)
WITH coalesce(max(earlier.position), 0) AS highest
MERGE (import:Import {id: $id})
SET import.position = highest + 1, import.source = $source, import.at = $at, import.body = $body
