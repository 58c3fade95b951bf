import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const SKIPPED = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'coverage',
  '.git',
  '.passerelle',
  'test-artifacts',
]);

/** Files of the project under a folder, as paths from the root with `/`. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: false }).flatMap(
    (entry) => {
      const path = `${folder}/${entry.name}`.replace(/^\.\//, '');
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(path, pattern);
      return pattern.test(entry.name) ? [path] : [];
    },
  );
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Module specifiers imported or re-exported by a source text, `import()` included. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
}

export function fromRoot(path: string): string {
  return relative(ROOT, path).split(sep).join('/');
}
