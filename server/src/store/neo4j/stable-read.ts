import { StoreError } from '@passerelle/core/errors';
import type { Link, Statements } from './link.js';

interface Revision {
  readonly revision: string | null;
}
/** Tries beside the writers, before they are held off. */
const FREE_TRIES = 2;

/** Reads of several statements that all see the same committed batch. Neo4j is read-committed: a batch may be stored between
 *  two statements, or be half visible while it is. So the revision is read before, and after under the writers' lock: the
 *  same one means that nothing was stored meanwhile. Twice disturbed, the read holds the writers off.
 *  @param work is run again when it was disturbed */
export async function stableRead<T>(
  link: Link,
  work: (statements: Statements) => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < FREE_TRIES; tries += 1) {
    const [before, result] = await link.read((statements) =>
      // The first statement is answered first.
      Promise.all([revisionOf(statements, 'read-revision'), work(statements)]),
    );
    if ((await heldRevision(link)) === before) return result;
  }
  return link.write(
    async (statements) => {
      await revisionOf(statements, 'hold-revision');
      return work(statements);
    },
    { rollback: true },
  );
}

function heldRevision(link: Link): Promise<string | null> {
  return link.write((statements) => revisionOf(statements, 'hold-revision'), { rollback: true });
}

async function revisionOf(statements: Statements, name: string): Promise<string | null> {
  const row = await statements.first<Revision>(name);
  if (row === undefined) {
    throw new StoreError(
      'STORE_BROKEN',
      'The database was emptied by another program while Passerelle used it. Open it again, then import again.',
    );
  }
  return row.revision;
}
