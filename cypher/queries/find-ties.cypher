// Row hashes of the stored rows among these keys.
// Parameters: $keys list of text
// Columns: key text, hash text
UNWIND $keys AS key
MATCH ()-[row:TIE {key: key}]->()
RETURN key, row.hash AS hash
