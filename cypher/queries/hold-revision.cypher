// The revision, once no writer is in the middle of a batch; holds writers off until the transaction ends.
// Parameters: none
// Columns: revision text
MATCH (store:PasserelleStore {id: 'store'})
SET store.held = true
REMOVE store.held
RETURN store.revision AS revision
