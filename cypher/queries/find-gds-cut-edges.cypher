// Edges without which a component falls apart.
// Parameters: $graph name
// Columns: cells [from, to]
CALL gds.bridges.stream($graph, {concurrency: 1}) YIELD from, to
RETURN [from, to] AS cells
