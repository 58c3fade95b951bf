// Parameters: $keys list of event ids
// Columns: none
UNWIND $keys AS key
MATCH (:Event {id: key})-[place:LOCATED_IN]->(:Territory)
DELETE place
