import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Folder of a real data set, outside the project (`PASSERELLE_DATA`, default `../shared/data`).
 *  @returns undefined outside CI when it is missing; the caller skips and says so
 *  @throws Error in CI when it is missing */
export function dataFolder(name: string): string {
  const folder = join(process.env['PASSERELLE_DATA'] ?? join(ROOT, '..', 'shared', 'data'), name);
  if (!existsSync(folder)) {
    throw new Error(`${folder} is missing: set PASSERELLE_DATA to the folder of real data sets`);
  }
  return folder;
}
