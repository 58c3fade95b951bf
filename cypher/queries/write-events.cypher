// Parameters: $rows list of {id, fields}
// Columns: written number of rows
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event += row.fields
RETURN count(*) AS written
