// Takes the writers' lock until commit, and tells whether this batch was stored already by a try whose answer was lost.
// Parameters: $writer text, this connection to the store; $process text, for a person to read
// Columns: batch text or null, result text or null, digests list of [kind, rows, h0, h1, h2, h3]
MATCH (store:PasserelleStore {id: 'store'})
SET store.writer = $process
WITH store
OPTIONAL MATCH (receipt:PasserelleReceipt {writer: $writer})
RETURN receipt.batch AS batch, receipt.result AS result,
  COLLECT { MATCH (d:PasserelleDigest) RETURN [d.kind, d.rows, d.h0, d.h1, d.h2, d.h3] } AS digests
