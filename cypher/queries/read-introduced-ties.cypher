// Ties that an actor introduced, whole.
// Parameters: $id text
// Columns: row properties, a text, b text
MATCH (a:Actor)-[tie:TIE {introducerId: $id}]->(b:Actor)
RETURN properties(tie) AS row, a.id AS a, b.id AS b
