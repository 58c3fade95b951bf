// Relationships of a graph of somebody else's; an end is told by the property that the recipe gives its label.
// Parameters: $type text; $properties list of text; $from, $to lists of [label, property]
// Columns: cells list of [id of the start, id of the end, values…], null for an end of another label
MATCH (start)-[relationship]->(end)
WHERE type(relationship) = $type
RETURN [
  head([pair IN $from WHERE pair[0] IN labels(start) | start[pair[1]]]),
  head([pair IN $to WHERE pair[0] IN labels(end) | end[pair[1]]])
] + [name IN $properties | relationship[name]] AS cells
