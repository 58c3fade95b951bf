// In the order they were made.
// Parameters: none
// Columns: body text
MATCH (import:Import)
RETURN import.body AS body
ORDER BY import.position
