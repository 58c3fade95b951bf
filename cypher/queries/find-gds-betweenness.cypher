// Exact betweenness, in hops.
// Parameters: $graph name
// Columns: cells [node, score]
CALL gds.betweenness.stream($graph, {concurrency: 1}) YIELD nodeId, score
RETURN [nodeId, score] AS cells
