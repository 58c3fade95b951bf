// Frees a graph in memory; one that is not there is no fault.
// Parameters: $graph name
// Columns: name
CALL gds.graph.drop($graph, false) YIELD graphName
RETURN graphName AS name
