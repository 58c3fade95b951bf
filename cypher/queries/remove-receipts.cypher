// Drops the receipt of a writer who leaves, and those of writers who never came back.
// Parameters: $writer text; $before text, ISO instant
// Columns: none
MATCH (receipt:PasserelleReceipt)
WHERE receipt.writer = $writer OR receipt.at < $before
DELETE receipt
