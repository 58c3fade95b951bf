import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Resource } from './resource.js';

/** What travels: the bytes, and how they are packed. */
export interface Written {
  readonly body: Buffer;
  /** Null: as they are. JSON is packed on its way out, whoever asks. */
  readonly encoding: 'br' | 'gzip' | null;
}
/** Up to here the best packing takes less than a second; beyond, minutes. */
const SMALL = 1_000_000;
const PACK = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: body.length <= SMALL ? 11 : 5 },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** A map of 36,000 actors takes a while to write and to pack: kept for as long as the services keep the answer itself. */
const kept = new WeakMap<object, Map<string, Promise<Buffer>>>();

/** @param compact the resource, when its compact form is wanted
 *  @param accepts whether the reader can unpack it */
export async function written(
  result: unknown,
  compact: Resource | null,
  accepts: (encoding: 'br' | 'gzip') => boolean,
): Promise<Written> {
  const write = (): Buffer =>
    Buffer.from(compact?.binary?.encode(result) ?? JSON.stringify(result));
  if (typeof result !== 'object' || result === null) return { body: write(), encoding: null };
  const bodies = kept.get(result) ?? new Map<string, Promise<Buffer>>();
  kept.set(result, bodies);
  const once = (form: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const found = bodies.get(form) ?? make();
    bodies.set(form, found);
    return found;
  };
  const plain = (): Promise<Buffer> =>
    once(compact === null ? 'json' : 'binary', () => Promise.resolve().then(write));
  const encoding =
    compact === null ? null : ((['br', 'gzip'] as const).find((one) => accepts(one)) ?? null);
  const body =
    encoding === null
      ? await plain()
      : await once(encoding, async () => PACK[encoding](await plain()));
  return { body, encoding };
}
