// Visible ties with these keys.
// Parameters: $keys list of text, $visible list of visibilities
// Columns: row properties, a text, b text, isIntroducerVisible boolean
UNWIND $keys AS key
MATCH (a:Actor)-[tie:TIE {key: key}]->(b:Actor)
WHERE a.visibility IN $visible AND b.visibility IN $visible
RETURN properties(tie) AS row, a.id AS a, b.id AS b,
  EXISTS { MATCH (introducer:Actor {id: tie.introducerId}) WHERE introducer.visibility IN $visible } AS isIntroducerVisible
