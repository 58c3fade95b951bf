// Parameters: none
// Columns: cells list of [id, label, form, start, end, mode, territoryId, sectors]
MATCH (event:Event)
OPTIONAL MATCH (event)-[:LOCATED_IN]->(territory:Territory)
RETURN [event.id, event.label, event.form, event.start, event.end, event.mode, territory.id, event.sectors] AS cells
