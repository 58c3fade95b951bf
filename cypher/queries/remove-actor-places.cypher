// Parameters: $keys list of actor ids
// Columns: none
UNWIND $keys AS key
MATCH (:Actor {id: key})-[place:LOCATED_IN]->(:Territory)
DELETE place
