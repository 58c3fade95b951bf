import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Layouts are kept beside the embedded store, in ./.passerelle for a server; nowhere for a store in memory. */
export function cacheBeside(store: string): string | null {
  const path = store.replace(/^sqlite:/, '');
  if (path === ':memory:') return null;
  const folder = join(path.includes('://') ? '.passerelle' : dirname(path), 'cache');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    return null;
  }
}
