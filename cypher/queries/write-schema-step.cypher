// Parameters: $version whole number, $name, $checksum text
// Columns: none
MERGE (store:PasserelleStore {id: 'store'})
ON CREATE SET store.revision = 'new'
MERGE (step:PasserelleSchema {version: $version})
SET step.name = $name, step.checksum = $checksum
