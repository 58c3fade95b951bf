// Parameters: none
// Columns: row properties, parentId text or null
MATCH (territory:Territory)
OPTIONAL MATCH (territory)-[:WITHIN]->(parent:Territory)
RETURN properties(territory) AS row, parent.id AS parentId
