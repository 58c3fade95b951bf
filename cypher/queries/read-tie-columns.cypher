// Every tie, by its first end, whose id is then read and sent once; ends that are not visible are dropped by the reader, who
// knows the visible actors.
// Parameters: none
// Columns: cells list of [a, ties list of [key, b, kind, directed, strength, start, end, confirmedBy, origin, mode, introducerId]]
MATCH (a:Actor)
WHERE EXISTS { (a)-[:TIE]->() }
RETURN [a.id, COLLECT {
  MATCH (a)-[tie:TIE]->(b:Actor)
  RETURN [tie.key, b.id, tie.kind, tie.directed, tie.strength, tie.start, tie.end, tie.confirmedBy, tie.origin, tie.mode, tie.introducerId]
}] AS cells
