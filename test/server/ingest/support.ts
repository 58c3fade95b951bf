import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import {
  importFolder,
  type ImportOptions,
  type ImportOutcome,
} from '../../../server/src/ingest/import-folder.js';

export const ACTORS = 'id,label,type\na,A,person\nb,B,organisation\n';
export const now = (): Date => new Date('2026-01-01T00:00:00Z');

type Import = (path: string, options?: Partial<ImportOptions>) => Promise<ImportOutcome>;

/** Real folders to import, under one that is removed at the end. */
export function importFolders(): {
  readonly root: string;
  readonly folder: (files: Readonly<Record<string, string | Buffer>>) => string;
  readonly dry: Import;
  readonly into: (store: GraphStore) => Import;
  readonly remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'passerelle-ingest-'));
  let made = 0;
  return {
    root,
    folder: (files) => {
      made += 1;
      const path = join(root, String(made));
      mkdirSync(path);
      for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
      return path;
    },
    dry: (path, options) =>
      importFolder({ store: null, now }, { folder: path, dryRun: true, ...options }),
    into: (store) => (path, options) => importFolder({ store, now }, { folder: path, ...options }),
    remove: () => rmSync(root, { recursive: true }),
  };
}
