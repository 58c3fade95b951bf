// Communities by Leiden, one draw; one thread, so that a seed gives one result.
// Parameters: $graph name, $seed, $resolution
// Columns: cells [node, community]
CALL gds.leiden.stream($graph, {
  relationshipWeightProperty: "strength", gamma: toFloat($resolution), randomSeed: toInteger($seed), concurrency: 1
}) YIELD nodeId, communityId
RETURN [nodeId, communityId] AS cells
