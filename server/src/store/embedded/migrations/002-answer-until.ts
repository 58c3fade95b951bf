import type { Migration } from './migration.js';

/** Day up to which "not now" was answered. */
export const answerUntil: Migration = {
  version: 2,
  name: 'answer-until',
  sql: 'ALTER TABLE answers ADD COLUMN until TEXT',
};
