// The type is also a label, so that the Browser colours it. Flags of a new actor are those without any consent.
// Parameters: $rows list of {id, fields, flags}
// Columns: written number of rows
UNWIND $rows AS row
MERGE (actor:Actor {id: row.id})
ON CREATE SET actor += row.flags
SET actor += row.fields
FOREACH (_ IN CASE row.fields.type WHEN 'person' THEN [1] ELSE [] END | SET actor:Person)
FOREACH (_ IN CASE row.fields.type WHEN 'organisation' THEN [1] ELSE [] END | SET actor:Organisation)
FOREACH (_ IN CASE row.fields.type WHEN 'project' THEN [1] ELSE [] END | SET actor:Project)
FOREACH (_ IN CASE row.fields.type WHEN 'network' THEN [1] ELSE [] END | SET actor:Network)
RETURN count(*) AS written
