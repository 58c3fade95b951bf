// Parameters: $rows list of {id, fields}
// Columns: written number of rows
UNWIND $rows AS row
MERGE (territory:Territory {id: row.id})
SET territory += row.fields
RETURN count(*) AS written
