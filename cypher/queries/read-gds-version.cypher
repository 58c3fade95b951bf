// Which Graph Data Science library the server has; a server without it does not know the function.
// Parameters: none
// Columns: version
RETURN gds.version() AS version
