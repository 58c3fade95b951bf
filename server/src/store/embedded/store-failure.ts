import { EcoError, StoreError } from '@passerelle/core/errors';

/** What a full disk, or a limit on file sizes, looks like from a log file that cannot grow. */
const WRITE_FAILED = /^SQLITE_IOERR_(?:WRITE|FSYNC|DIR_FSYNC|SHMSIZE|SHMOPEN|TRUNCATE)$/;

/** Driver errors → EcoError kinds: the one place that knows SQLite's codes. */
export function storeFailure(error: unknown, path: string, lastWriter?: string): Error {
  if (error instanceof EcoError) return error;
  const because = (reason: string) => ({ cause: error, details: { reason, path } });
  if (isSqliteError(error)) {
    const { code } = error;
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
      const who = lastWriter === undefined ? '' : ` (last writer: process ${lastWriter})`;
      return new StoreError(
        'STORE_BUSY',
        `Another process is writing to ${path}${who}. Wait until it is done, or stop it, then try again.`,
        { cause: error, retriable: true },
      );
    }
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
      return new StoreError(
        'STORE_BROKEN',
        `${path} is damaged or is not a Passerelle store. Restore a backup (${path}.before-*.bak), or move the file away and import again.`,
        because('damaged'),
      );
    }
    if (code === 'SQLITE_FULL' || WRITE_FAILED.test(code)) {
      return new StoreError(
        'STORE_UNREACHABLE',
        `${path} cannot be written: the disk is full, or a limit on the size of files was met. What was stored before is intact. Make room, then try again.`,
        because('full'),
      );
    }
    if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
      return new StoreError(
        'STORE_UNREACHABLE',
        `The store ${path} cannot be opened for writing: check the permissions of the file and of its folder, or choose another place with --store.`,
        because('readOnly'),
      );
    }
    return new StoreError('STORE_BROKEN', `The store ${path} failed: ${error.message} (${code}).`, {
      cause: error,
    });
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** By shape, not by class: the driver keeps one class a process, and callers may have loaded it in another realm. */
function isSqliteError(
  error: unknown,
): error is { readonly code: string; readonly message: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'SqliteError' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}
