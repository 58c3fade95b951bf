// Parameters: $rows list of {id, to}
// Columns: written number of rows whose parent is stored
UNWIND $rows AS row
MATCH (territory:Territory {id: row.id})
MATCH (parent:Territory {id: row.to})
MERGE (territory)-[:WITHIN]->(parent)
RETURN count(*) AS written
