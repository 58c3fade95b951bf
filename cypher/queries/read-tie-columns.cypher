// Every tie, as a list of cells; ends that are not visible are dropped by the reader, who knows the visible actors.
// Parameters: none
// Columns: cells list of [key, a, b, kind, directed, strength, start, end, confirmedBy]
MATCH (a:Actor)-[tie:TIE]->(b:Actor)
RETURN [tie.key, a.id, b.id, tie.kind, tie.directed, tie.strength, tie.start, tie.end, tie.confirmedBy] AS cells
