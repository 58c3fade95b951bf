// Parameters: $keys list of territory ids
// Columns: none
UNWIND $keys AS key
MATCH (:Territory {id: key})-[within:WITHIN]->(:Territory)
DELETE within
