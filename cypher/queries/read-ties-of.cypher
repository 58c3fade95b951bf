// Visible ties of one actor.
// Parameters: $id text, $visible list of visibilities
// Columns: row properties, a text, b text, isIntroducerVisible boolean
MATCH (actor:Actor {id: $id})-[tie:TIE]-(:Actor)
WITH DISTINCT tie
WITH tie, startNode(tie) AS a, endNode(tie) AS b
WHERE a.visibility IN $visible AND b.visibility IN $visible
RETURN properties(tie) AS row, a.id AS a, b.id AS b,
  EXISTS { MATCH (introducer:Actor {id: tie.introducerId}) WHERE introducer.visibility IN $visible } AS isIntroducerVisible
