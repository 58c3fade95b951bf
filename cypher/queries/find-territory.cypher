// A territory by id, and those whose label has this search form.
// Parameters: $id text; $search text, empty = none
// Columns: row properties, parentId text or null
MATCH (territory:Territory)
WHERE territory.id = $id OR ($search <> '' AND territory.searchLabel = $search)
OPTIONAL MATCH (territory)-[:WITHIN]->(parent:Territory)
RETURN properties(territory) AS row, parent.id AS parentId
