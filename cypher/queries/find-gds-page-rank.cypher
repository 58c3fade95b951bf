// PageRank by strength; scores sum to no fixed number.
// Parameters: $graph name
// Columns: cells [node, score]
CALL gds.pageRank.stream($graph, {
  relationshipWeightProperty: "strength", dampingFactor: 0.85, maxIterations: 1000, tolerance: 1e-12, concurrency: 1
}) YIELD nodeId, score
RETURN [nodeId, score] AS cells
