// Parameters: $rows list of {id, to}
// Columns: written number of rows whose territory is stored
UNWIND $rows AS row
MATCH (role:Role {key: row.id})
MATCH (territory:Territory {id: row.to})
MERGE (role)-[:HELD_IN]->(territory)
RETURN count(*) AS written
