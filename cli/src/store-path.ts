import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { EXIT } from './exit-codes.js';
import type { Io } from './io.js';
import { StopError } from './usage-error.js';

/** Where one's own data goes: `--store`, else PASSERELLE_STORE, else ./.passerelle/eco.db. */
export function ownStoreUrl(io: Io, given: string | undefined): string {
  return asked(io, given) ?? join('.passerelle', 'eco.db');
}

/** What is read: the same, but the demo's store (`npm start` made it) while there is none of one's own. The two are kept
 *  apart so that invented and real actors never mix. */
export function storeUrl(io: Io, given: string | undefined): string {
  const own = ownStoreUrl(io, given);
  const demo = join('.passerelle', 'demo.db');
  const alone = asked(io, given) === undefined && !existsSync(join(io.cwd, own));
  return alone && existsSync(join(io.cwd, demo)) ? demo : own;
}

function asked(io: Io, given: string | undefined): string | undefined {
  const url = given ?? io.env['PASSERELLE_STORE'];
  return url === '' ? undefined : url;
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
