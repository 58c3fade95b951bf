// Is anyone hidden from this viewer?
// Parameters: $visible list of visibilities
// Columns: hidden boolean
RETURN EXISTS { MATCH (actor:Actor) WHERE NOT actor.visibility IN $visible } AS hidden
