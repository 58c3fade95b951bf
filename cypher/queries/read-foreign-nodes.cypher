// Nodes of a graph of somebody else's, each as the values of some properties.
// Parameters: $label text; $properties list of text
// Columns: cells list of values
MATCH (node)
WHERE $label IN labels(node)
RETURN [name IN $properties | node[name]] AS cells
