// Parameters: none
// Columns: version number, checksum text
MATCH (step:PasserelleSchema)
RETURN step.version AS version, step.checksum AS checksum
ORDER BY version
