// Makes a graph in memory from the rows of its edges; nodes are numbers, those without an edge have no other end.
// Parameters: $graph name, $order number of nodes, $sources, $targets, $strengths lists of numbers, one an edge
// Columns: nodes
CALL () {
  UNWIND range(0, toInteger($order) - 1) AS node
  RETURN node AS source, null AS target, null AS strength
  UNION ALL
  UNWIND range(0, size($sources) - 1) AS row
  RETURN toInteger($sources[row]) AS source, toInteger($targets[row]) AS target, toFloat($strengths[row]) AS strength
}
WITH gds.graph.project(
  $graph, source, target,
  {relationshipProperties: {strength: strength}}, {undirectedRelationshipTypes: ["*"]}
) AS made
RETURN made.nodeCount AS nodes
