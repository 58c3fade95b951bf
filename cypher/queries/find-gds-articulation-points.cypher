// Nodes without which a component falls apart.
// Parameters: $graph name
// Columns: node
CALL gds.articulationPoints.stream($graph, {concurrency: 1}) YIELD nodeId
RETURN nodeId AS node
