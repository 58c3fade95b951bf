import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { InvalidInputError } from '@passerelle/core/errors';

const CHUNK = 256 * 1024;
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** True when a mostly UTF-8 file holds bytes that are not: rows with U+FFFD must be rejected. */
  readonly damaged: boolean;
  /** True for UTF-8 with a byte order mark, and for anything but UTF-8. */
  readonly marked: boolean;
}

/** Bytes of a file, unpacked when its name ends in `.gz`.
 *  @throws InvalidInputError when it is no sound gzip file; system errors, with the path, when it cannot be read */
export async function* openBytes(path: string): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { highWaterMark: CHUNK });
  const unpacked = path.endsWith('.gz') ? createGunzip({ chunkSize: CHUNK }) : null;
  if (unpacked !== null) {
    raw.on('error', (error) => unpacked.destroy(error));
    raw.pipe(unpacked);
  }
  try {
    yield* (unpacked ?? raw) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw named(cause, path);
  } finally {
    raw.destroy();
  }
}

function named(cause: unknown, path: string): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (code?.startsWith('Z_') === true) {
    return new InvalidInputError(
      `${path} is not a sound gzip file: pack it again, or import the plain .csv. The rows read before are stored.`,
      { cause, details: { gzip: path } },
    );
  }
  return Object.assign(cause as Error, { path });
}

/** Reads the file once: an encoding guessed from its beginning is wrong as soon as the first accent comes late. */
export async function detectEncoding(path: string): Promise<DetectedEncoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder('utf-8');
  let valid = true;
  let first = true;
  let marked = false;
  let foreign = 0;
  let broken = 0;
  for await (const chunk of openBytes(path)) {
    if (first) {
      const wide = wideEncoding(chunk);
      if (wide !== null) return { encoding: wide, damaged: false, marked: true };
      marked = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
      first = false;
    }
    if (valid) valid = decodes(strict, chunk);
    const text = lenient.decode(chunk, { stream: true });
    broken += text.match(/\uFFFD/g)?.length ?? 0;
    foreign += text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  }
  if (valid) valid = decodes(strict, undefined);
  if (valid) return { encoding: 'utf-8', damaged: false, marked };
  // A Windows-1252 text almost never holds a valid UTF-8 sequence by chance.
  return foreign > broken
    ? { encoding: 'utf-8', damaged: true, marked }
    : { encoding: 'windows-1252', damaged: false, marked: true };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function wideEncoding(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  // Without a mark: in UTF-16 every other byte of a header line is zero.
  const pairs = Math.min(32, start.length >> 1);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (start[2 * pair] === 0) even += 1;
    if (start[2 * pair + 1] === 0) odd += 1;
  }
  if (pairs < 2) return null;
  if (odd > 0.7 * pairs && even === 0) return 'utf-16le';
  return even > 0.7 * pairs && odd === 0 ? 'utf-16be' : null;
}

/** Decoded pieces of a file, without its byte order mark. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of openBytes(path)) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
