import { CHANGES, type Change } from '../domain/change.js';
import { InvalidInputError } from '../errors.js';
import type { ChangeCounts, ChangesPayload } from './changes.js';

/** Compact form of what changed: 4 bytes an actor, 8 a tie. Since both come by kind, counts say which is which. */
export const BINARY_CHANGES_TYPE = 'application/vnd.passerelle.changes';
const MAGIC = 0x43525350; // "PSRC", little-endian
const VERSION = 1;

// Both are in every runtime core runs in; its type library names neither Node nor the browser.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** @returns magic, version, header length (3 × uint32), JSON header padded with spaces to 4 bytes, then three columns of
 *  uint32: changed actors, then sources and targets of changed ties */
export function encodeChanges({
  changedActors,
  changedTies,
  ...header
}: ChangesPayload): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(header));
  const padded = Math.ceil(bytes.length / 4) * 4;
  const columns = [changedActors.node, changedTies.source, changedTies.target];
  const size = columns.reduce((sum, one) => sum + 4 * one.length, 12 + padded);
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, 3).set([MAGIC, VERSION, padded]);
  const text = new Uint8Array(buffer, 12, padded).fill(32);
  text.set(bytes);
  let at = 12 + padded;
  for (const column of columns) {
    new Uint32Array(buffer, at, column.length).set(column);
    at += 4 * column.length;
  }
  return new Uint8Array(buffer);
}

/** @throws InvalidInputError when the bytes are not such changes, or of another version */
export function decodeChanges(bytes: Uint8Array): ChangesPayload {
  const buffer = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer;
  const [magic, version, padded = 0] = new Uint32Array(buffer, 0, buffer.byteLength < 12 ? 0 : 3);
  if (magic !== MAGIC || version !== VERSION)
    throw new InvalidInputError('Not binary changes of a version this reader knows.');
  if (padded % 4 !== 0 || 12 + padded > buffer.byteLength)
    throw new InvalidInputError('Binary changes cut off in their header.');
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 12, padded))) as Omit<
    ChangesPayload,
    'changedActors' | 'changedTies'
  >;
  const [actors, ties] = [kinds(header.actors), kinds(header.ties)];
  const size = 12 + padded + 4 * actors.length + 8 * ties.length;
  if (size !== buffer.byteLength)
    throw new InvalidInputError('Binary changes not as long as their header says.');
  let at = 12 + padded;
  const column = (length: number): number[] => {
    const found = Array.from(new Uint32Array(buffer, at, length));
    at += 4 * length;
    return found;
  };
  return {
    ...header,
    changedActors: { node: column(actors.length), change: actors },
    changedTies: { source: column(ties.length), target: column(ties.length), change: ties },
  };
}

/** The kind of each changed thing, in the order they come in. */
export function kinds(counts: ChangeCounts): Change[] {
  return CHANGES.filter((one) => one !== 'same').flatMap((one) =>
    Array.from({ length: counts[one] }, () => one),
  );
}
