// Last statement of a write: digest sums, a new revision, the receipt.
// Parameters: $writer, $batch, $result, $at text; $digests list of {kind, rows, h0, h1, h2, h3} with whole numbers
// Columns: none
MATCH (store:PasserelleStore {id: 'store'})
SET store.revision = $batch
MERGE (receipt:PasserelleReceipt {writer: $writer})
SET receipt.batch = $batch, receipt.result = $result, receipt.at = $at
FOREACH (row IN $digests |
  MERGE (digest:PasserelleDigest {kind: row.kind})
  SET digest += row
)
