// What was last written: two reads with the same revision saw the same store.
// Parameters: none
// Columns: revision text
MATCH (store:PasserelleStore {id: 'store'})
RETURN store.revision AS revision
