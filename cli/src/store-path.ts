import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { StopError } from './usage-error.js';

/** `--store`, else PASSERELLE_STORE, else ./.passerelle/eco.db. */
export function storeUrl(io: Io, given: string | undefined): string {
  const url = given ?? io.env['PASSERELLE_STORE'];
  return url === undefined || url === '' ? join('.passerelle', 'eco.db') : url;
}

/** The file of an embedded store, or undefined for a server or a store in memory. */
export function storeFile(url: string): string | undefined {
  // Any scheme but sqlite: is for the server to open, or to refuse.
  if (url === ':memory:' || /^(?!sqlite:)[a-z][a-z0-9+.-]+:\/\//i.test(url)) return undefined;
  const path = url.replace(/^sqlite:(\/\/(?=\/))?/, '');
  return path === ':memory:' ? undefined : path;
}

/** Reading never makes an empty store: one that is not there is said so.
 *  @throws StopError (5) */
export function requireStore(io: Io, url: string, language: Language): void {
  const file = storeFile(url);
  if (file === undefined || existsSync(file)) return;
  const path = relative(io.cwd, file).startsWith('..') ? file : relative(io.cwd, file);
  throw new StopError(sentence(language, 'error.noStore', { path }), EXIT.storeUnreachable);
}
