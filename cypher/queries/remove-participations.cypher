// Parameters: $keys list of participation keys
// Columns: none
UNWIND $keys AS key
MATCH ()-[participation:TOOK_PART {key: key}]->()
DELETE participation
