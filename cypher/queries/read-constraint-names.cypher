// Parameters: none
// Columns: name text
SHOW CONSTRAINTS YIELD name
RETURN name
