// Parameters: $keys list of actor ids
// Columns: none
UNWIND $keys AS key
MATCH (actor:Actor {id: key})
REMOVE actor:Person:Organisation:Project:Network
