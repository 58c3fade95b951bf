// Parameters: $rows list of {id, hash, organiserIds}
// Columns: none
UNWIND $rows AS row
MATCH (event:Event {id: row.id})
SET event.hash = row.hash, event.organiserIds = row.organiserIds
