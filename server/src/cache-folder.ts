import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Layouts are kept beside the embedded store; nowhere for a store without a folder. */
export function cacheBeside(store: string): string | null {
  const path = store.replace(/^sqlite:/, '');
  if (path === ':memory:' || path.includes('://')) return null;
  const folder = join(dirname(path), 'cache');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return null;
  }
}
