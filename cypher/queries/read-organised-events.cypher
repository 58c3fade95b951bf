// Events that an actor organised, whole.
// Parameters: $id text
// Columns: row properties, territoryId text or null
MATCH (event:Event)
WHERE $id IN event.organiserIds
OPTIONAL MATCH (event)-[:LOCATED_IN]->(territory:Territory)
RETURN properties(event) AS row, territory.id AS territoryId
