// What Passerelle keeps for itself: the store node is the writers' lock, a receipt makes a repeated write harmless.
CREATE CONSTRAINT passerelle_store_id IF NOT EXISTS FOR (s:PasserelleStore) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT passerelle_digest_kind IF NOT EXISTS FOR (d:PasserelleDigest) REQUIRE d.kind IS UNIQUE;
CREATE CONSTRAINT passerelle_receipt_writer IF NOT EXISTS FOR (r:PasserelleReceipt) REQUIRE r.writer IS UNIQUE;
CREATE CONSTRAINT passerelle_schema_version IF NOT EXISTS FOR (s:PasserelleSchema) REQUIRE s.version IS UNIQUE;
