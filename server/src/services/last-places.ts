import { createHash } from 'node:crypto';
import { readKept, writeKept } from './derived-file.js';

/** Where each actor lay on the last map of one viewer's. */
export interface LastPlaces {
  read(name: string): Promise<Float64Array | null>;
  /** Replaces what was kept: who is not in it any more is forgotten. */
  write(name: string, places: Float64Array): Promise<void>;
}

/** In the cache folder when there is one, else as long as the process lives. */
export function lastPlaces(
  folder: string | undefined,
  memory: Map<string, Float64Array>,
  owner: string,
): LastPlaces {
  const keyOf = (name: string): string => `${owner}|${name}`;
  return {
    async read(name) {
      if (folder === undefined) return memory.get(keyOf(name)) ?? null;
      const bytes = await readKept(folder, 'last', keyOf(name));
      return bytes === null || bytes.byteLength % (8 * WIDTH) !== 0
        ? null
        : new Float64Array(bytes);
    },
    async write(name, places) {
      if (folder === undefined) memory.set(keyOf(name), places);
      else await writeKept(folder, 'last', keyOf(name), places);
    },
  };
}

/** Numbers an actor: the actor, x, y, whether he was linked. */
const WIDTH = 4;
/** Below this share of linked actors that the last map held, it is another ecosystem: the map is made anew. */
const LEAST_KNOWN = 0.5;

/** No id lies in the cache: 48 bits of its digest stand for it. */
const numberOf = (id: string): number => createHash('sha256').update(id).digest().readUIntBE(0, 6);

export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export function packPlaces(
  ids: readonly string[],
  { x, y }: Places,
  community: ArrayLike<number>,
): Float64Array {
  const packed = new Float64Array(ids.length * WIDTH);
  ids.forEach((id, row) => {
    packed.set([numberOf(id), x[row] ?? 0, y[row] ?? 0, community[row] === 0 ? 0 : 1], row * WIDTH);
  });
  return packed;
}

/** Places of the last map for the actors of today; undefined when they are mostly others. Who was not linked and now is,
 *  or the reverse, is placed as a newcomer: those not yet linked have rows of their own. */
export function knownPlaces(
  ids: readonly string[],
  packed: Float64Array | null,
  community: ArrayLike<number>,
): (Places & { readonly known: Uint8Array }) | undefined {
  if (packed === null) return undefined;
  const at = new Map<number, number>();
  for (let from = 0; from < packed.length; from += WIDTH) at.set(packed[from] ?? 0, from);
  const x = new Float32Array(ids.length);
  const y = new Float32Array(ids.length);
  const known = new Uint8Array(ids.length);
  let [linked, held] = [0, 0];
  ids.forEach((id, row) => {
    const isLinked = community[row] === 0 ? 0 : 1;
    linked += isLinked;
    const from = at.get(numberOf(id));
    if (from === undefined || packed[from + 3] !== isLinked) return;
    held += isLinked;
    x[row] = packed[from + 1] ?? 0;
    y[row] = packed[from + 2] ?? 0;
    known[row] = 1;
  });
  return held === 0 || held < LEAST_KNOWN * linked ? undefined : { x, y, known };
}
