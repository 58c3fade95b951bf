// Parameters: $rows list of {id, a, b, fields}
// Columns: written number of rows whose both ends are stored
UNWIND $rows AS row
MATCH (a:Actor {id: row.a})
MATCH (b:Actor {id: row.b})
MERGE (a)-[tie:TIE {key: row.id}]->(b)
SET tie += row.fields
RETURN count(*) AS written
