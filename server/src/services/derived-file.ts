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
  const name = createHash('sha256').update(`${LAYOUT_VERSION}|${key}`).digest('hex').slice(0, 32);
  const file = join(folder, `${kind}-${name}.f32`);
  const kept = await readFile(file).catch(() => null);
  if (kept?.byteLength === length * 4) {
    return new Float32Array(kept.buffer.slice(kept.byteOffset, kept.byteOffset + kept.byteLength));
  }
  const made = await compute();
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, new Uint8Array(made.buffer, made.byteOffset, made.byteLength));
    // A reader sees the old file or the whole new one.
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  return made;
}
