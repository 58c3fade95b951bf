import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EcoError, InvalidInputError } from '@passerelle/core/errors';
import { openBytes } from '../decode.js';
import { refusal } from './refusal.js';

const PREFIX = 'passerelle-upload-';
/** As `mkdtemp` makes them: no folder that somebody else named is ever removed. */
const OURS = /^passerelle-upload-[A-Za-z0-9]{6}$/;
/** What a server that was killed left behind is removed after so long, ms. */
const LEFT_BEHIND_MS = 24 * 60 * 60 * 1000;
/** A packed file may unpack to so many times its size, and at least to so many bytes. */
const MOST_UNPACKED = 100;
const LEAST_UNPACKED = 10 * 1024 * 1024;

/** A fresh folder that only this user can read. */
export async function stagingFolder(now: number, place = tmpdir()): Promise<string> {
  for (const name of await readdir(place)) {
    if (!OURS.test(name)) continue;
    const path = join(place, name);
    const found = await stat(path).catch(() => null);
    if (found === null || now - found.mtimeMs < LEFT_BEHIND_MS) continue;
    // Another user's cannot be removed, and is not ours to.
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
  return mkdtemp(join(place, PREFIX));
}

/** @throws InvalidInputError for a packed file that is broken, or that holds far more than it weighs */
export async function assertUnpacks(path: string, name: string, size: number): Promise<void> {
  if (!path.endsWith('.gz')) return;
  const most = Math.max(LEAST_UNPACKED, size * MOST_UNPACKED);
  let unpacked = 0;
  try {
    for await (const piece of openBytes(path)) {
      unpacked += piece.length;
      if (unpacked > most)
        throw new InvalidInputError(
          `${name} unpacks to more than ${MOST_UNPACKED} times its size: send the plain file.`,
          refusal('unpacksTooLarge', { name, times: MOST_UNPACKED }),
        );
    }
  } catch (cause) {
    if (cause instanceof EcoError && !cause.message.startsWith(path)) throw cause;
    throw new InvalidInputError(`${name} is not a sound gzip file: send the plain file.`, {
      ...refusal('brokenGzip', { name }),
      cause,
    });
  }
}
