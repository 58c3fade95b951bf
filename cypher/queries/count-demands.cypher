// Parameters: $visible list of visibilities
// Columns: needs, offers numbers
MATCH (actor:Actor)-[:EXPRESSES]->(demand:Demand)
WHERE actor.visibility IN $visible
RETURN count(CASE demand.side WHEN 'need' THEN 1 END) AS needs, count(CASE demand.side WHEN 'offer' THEN 1 END) AS offers
