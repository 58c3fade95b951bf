// Parameters: $rows list of {key, hash}
// Columns: none
UNWIND $rows AS row
MATCH ()-[tie:TIE {key: row.key}]->()
SET tie.hash = row.hash
REMOVE tie.introducerId
