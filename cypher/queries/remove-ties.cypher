// Ties whose row changed are written anew: their ends may be others.
// Parameters: $keys list of tie keys
// Columns: none
UNWIND $keys AS key
MATCH ()-[tie:TIE {key: key}]->()
DELETE tie
