import type { Migration } from './migration.js';

/** Day up to which "not now" was answered; the second go-between of an introduction. */
export const untilAndRelay: Migration = {
  version: 2,
  name: 'until-and-relay',
  sql: `ALTER TABLE answers ADD COLUMN until TEXT;
ALTER TABLE suggestions ADD COLUMN relay_id TEXT;`,
};
