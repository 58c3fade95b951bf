import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Raises when the bytes of a kind of file change meaning. */
const LAYOUT_VERSION = 1;

/** Numbers kept on disk under the name of what they were computed from. A missing, short or unwritable file is no
 *  failure: the numbers are computed again. */
export async function derivedFloats(
  folder: string | undefined,
  kind: string,
  key: string,
  length: number,
  compute: () => Promise<Float32Array>,
): Promise<Float32Array> {
  if (folder === undefined) return compute();
  const kept = await readKept(folder, kind, key);
  if (kept?.byteLength === length * 4) return new Float32Array(kept);
  const made = await compute();
  await writeKept(folder, kind, key, made);
  return made;
}

/** @returns null when there is no such file */
export async function readKept(
  folder: string,
  kind: string,
  key: string,
): Promise<ArrayBuffer | null> {
  const kept = await readFile(fileOf(folder, kind, key)).catch(() => null);
  return kept === null ? null : new Uint8Array(kept).buffer;
}

export async function writeKept(
  folder: string,
  kind: string,
  key: string,
  numbers: ArrayBufferView,
): Promise<void> {
  const file = fileOf(folder, kind, key);
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    // A reader sees the old file or the whole new one.
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

function fileOf(folder: string, kind: string, key: string): string {
  const name = createHash('sha256').update(`${LAYOUT_VERSION}|${key}`).digest('hex').slice(0, 32);
  return join(folder, `${kind}-${name}.f32`);
}
