import { createHash } from 'node:crypto';
import { InvalidInputError } from '@passerelle/core/errors';
import { EdgeListReader, type EdgeTable } from '@passerelle/core/graph/edge-list/edge-list-reader';
import { detectEncoding, openBytes, textOf } from './ingest/decode.js';

export interface EdgeFile extends EdgeTable {
  readonly path: string;
  /** Of its bytes. */
  readonly digest: string;
}

/** A table of edges, read straight into columns: no store, no object a row. Any encoding that the import knows, `.gz` too.
 *  @throws InvalidInputError with the file, the line and the column in its details; system errors with the path */
export async function readEdgeList(path: string): Promise<EdgeFile> {
  const reader = new EdgeListReader();
  const hash = createHash('sha256');
  try {
    const { encoding } = await detectEncoding(path);
    if (encoding === 'utf-8') {
      for await (const bytes of openBytes(path)) {
        hash.update(bytes);
        reader.push(bytes);
      }
    } else {
      for await (const text of textOf(path, encoding)) {
        const bytes = Buffer.from(text);
        hash.update(bytes);
        reader.push(bytes);
      }
    }
    return { ...reader.table(), path, digest: hash.digest('hex') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      const details = { edgeFault: 'noFile', path };
      throw new InvalidInputError(`${path}: there is no such file`, { cause: error, details });
    }
    if (!(error instanceof InvalidInputError) || !('edgeFault' in error.details)) throw error;
    const details = { ...error.details, path };
    throw new InvalidInputError(`${path}: ${error.message}`, { cause: error, details });
  }
}
