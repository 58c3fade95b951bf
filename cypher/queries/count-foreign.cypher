// Nodes of a database that Passerelle never wrote to.
// Parameters: none
// Columns: isOurs boolean, nodes number
RETURN EXISTS { (:PasserelleStore) } AS isOurs, COUNT { () } AS nodes
