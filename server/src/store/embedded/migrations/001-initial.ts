import type { Migration } from './migration.js';

/** `n` = row number used by references, never shown. `hash` = row hash (see row-hash.ts). `vis` and the flags beside it are
 *  derived from consents in the transaction that changes them, so that every read is one comparison (see visibility.ts). */
const sql = `
CREATE TABLE territories (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, norm TEXT NOT NULL,
  level TEXT NOT NULL, parent_id TEXT, country TEXT, lat REAL, lon REAL, population REAL, hash TEXT NOT NULL
);
CREATE INDEX territories_parent ON territories(parent_id);
CREATE INDEX territories_norm ON territories(norm);

CREATE TABLE actors (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, norm TEXT NOT NULL,
  type TEXT NOT NULL, role TEXT, sphere TEXT, sectors TEXT NOT NULL, territory INTEGER, scale TEXT,
  lat REAL, lon REAL, active_from TEXT, active_to TEXT, stage TEXT, size TEXT,
  attributes TEXT NOT NULL, source TEXT, hash TEXT NOT NULL,
  vis INTEGER NOT NULL, nameable INTEGER NOT NULL,
  suggestible INTEGER NOT NULL DEFAULT 1, may_introduce INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX actors_vis ON actors(vis);
CREATE INDEX actors_territory ON actors(territory);

CREATE TABLE roles (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, actor INTEGER NOT NULL, role TEXT NOT NULL,
  start TEXT, "end" TEXT, scope INTEGER, source TEXT, hash TEXT NOT NULL
);
CREATE INDEX roles_actor ON roles(actor);

CREATE TABLE ties (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, a INTEGER NOT NULL, b INTEGER NOT NULL,
  kind TEXT NOT NULL, directed INTEGER NOT NULL, strength REAL, amount REAL, currency TEXT, mode TEXT,
  start TEXT, "end" TEXT, origin TEXT, introducer_id TEXT, confirmed_by TEXT, evidence TEXT,
  source TEXT, hash TEXT NOT NULL
);
CREATE INDEX ties_a ON ties(a);
CREATE INDEX ties_b ON ties(b);

CREATE TABLE events (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL, form TEXT NOT NULL, mode TEXT,
  rules TEXT, start TEXT, "end" TEXT, territory INTEGER, lat REAL, lon REAL, organisers TEXT NOT NULL,
  sectors TEXT NOT NULL, scale TEXT, budget REAL, currency TEXT, capacity REAL, source TEXT,
  hash TEXT NOT NULL
);

CREATE TABLE participations (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, actor INTEGER NOT NULL, event INTEGER NOT NULL,
  part TEXT, date TEXT, strength REAL, amount REAL, currency TEXT, status TEXT, source TEXT,
  hash TEXT NOT NULL
);
CREATE INDEX participations_actor ON participations(actor);
CREATE INDEX participations_event ON participations(event);

CREATE TABLE demands (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, actor INTEGER NOT NULL, side TEXT NOT NULL,
  category TEXT NOT NULL, text TEXT, opened_at TEXT, expires_at TEXT, state TEXT NOT NULL, source TEXT,
  hash TEXT NOT NULL
);
CREATE INDEX demands_actor ON demands(actor);

CREATE TABLE rhythms (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, actor INTEGER NOT NULL, state TEXT NOT NULL,
  declared INTEGER NOT NULL, start TEXT, until TEXT, hash TEXT NOT NULL
);
CREATE INDEX rhythms_actor ON rhythms(actor);

CREATE TABLE consents (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, actor INTEGER NOT NULL, purpose TEXT NOT NULL,
  given_at TEXT, withdrawn_at TEXT, visibility TEXT, hash TEXT NOT NULL
);
CREATE INDEX consents_actor ON consents(actor);

CREATE TABLE imports (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE runs (id TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE snapshots (
  id TEXT PRIMARY KEY, territory_id TEXT NOT NULL, taken_at TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE suggestions (
  id TEXT PRIMARY KEY, run_id TEXT NOT NULL, recipient INTEGER NOT NULL, target INTEGER NOT NULL,
  introducer_id TEXT, reasons TEXT NOT NULL, terms TEXT NOT NULL, propensity REAL, shown_at TEXT NOT NULL
);
CREATE INDEX suggestions_recipient ON suggestions(recipient);
CREATE INDEX suggestions_target ON suggestions(target);
CREATE TABLE answers (
  n INTEGER PRIMARY KEY, suggestion_id TEXT NOT NULL, answer TEXT NOT NULL, answered_at TEXT
);
CREATE INDEX answers_suggestion ON answers(suggestion_id);

CREATE TABLE digests (
  kind TEXT PRIMARY KEY, rows INTEGER NOT NULL, h0 INTEGER NOT NULL, h1 INTEGER NOT NULL,
  h2 INTEGER NOT NULL, h3 INTEGER NOT NULL
);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

export const initial: Migration = { version: 1, name: 'initial', sql };
