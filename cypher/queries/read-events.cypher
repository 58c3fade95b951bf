// Events with these ids; organisers who are not visible, or not stored, are left out.
// Parameters: $ids list of text, $visible list of visibilities
// Columns: row properties, territoryId text or null, organiserIds list of text
UNWIND $ids AS id
MATCH (event:Event {id: id})
OPTIONAL MATCH (event)-[:LOCATED_IN]->(territory:Territory)
RETURN properties(event) AS row, territory.id AS territoryId,
  [organiser IN event.organiserIds WHERE EXISTS {
    MATCH (actor:Actor {id: organiser}) WHERE actor.visibility IN $visible
  }] AS organiserIds
