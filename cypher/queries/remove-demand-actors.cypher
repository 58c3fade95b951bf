// Parameters: $keys list of demand ids
// Columns: none
UNWIND $keys AS key
MATCH (:Actor)-[expresses:EXPRESSES]->(:Demand {id: key})
DELETE expresses
