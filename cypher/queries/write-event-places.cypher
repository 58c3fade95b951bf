// Parameters: $rows list of {id, to}
// Columns: written number of rows whose territory is stored
UNWIND $rows AS row
MATCH (event:Event {id: row.id})
MATCH (territory:Territory {id: row.to})
MERGE (event)-[:LOCATED_IN]->(territory)
RETURN count(*) AS written
