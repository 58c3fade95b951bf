// Digest sums, one row a kind of rows.
// Parameters: none
// Columns: kind text, sum list of [rows, h0, h1, h2, h3]
MATCH (digest:PasserelleDigest)
RETURN digest.kind AS kind, [digest.rows, digest.h0, digest.h1, digest.h2, digest.h3] AS sum
