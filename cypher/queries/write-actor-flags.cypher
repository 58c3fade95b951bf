// Parameters: $rows list of {id, flags}
// Columns: none
UNWIND $rows AS row
MATCH (actor:Actor {id: row.id})
SET actor += row.flags
