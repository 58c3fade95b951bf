import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Session } from '../session.js';
import { write } from '../io.js';
import { isSystemError, systemReason } from '../system-error.js';
import { StopError } from '../usage-error.js';
import { EXIT } from '../exit-codes.js';

/** Data to stdout, or to `--output`: written beside, then renamed, so that a stop leaves no half file.
 *  @throws StopError (1) when the file cannot be written */
export async function emit(
  session: Session,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  file: string | undefined,
): Promise<void> {
  const { io, language } = session;
  if (file === undefined || file === '-') {
    for await (const piece of pieces) await write(io.stdout, piece);
    return;
  }
  const fresh = `${file}.part-${process.pid}`;
  try {
    const handle = await open(fresh, 'w');
    try {
      for await (const piece of pieces) {
        if (io.signal.aborted) break;
        await handle.writeFile(piece);
      }
    } finally {
      await handle.close();
    }
    io.signal.throwIfAborted();
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    if (!isSystemError(error)) throw error;
    const detail = systemReason(error.code, language);
    throw new StopError(sentence(language, 'error.write', { path: file, detail }), EXIT.failure);
  }
  await session.say(sentence(language, 'cli.wrote', { file }));
}
