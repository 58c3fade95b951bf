import { graphFile } from '../graph-file/graph-file.js';
import type { FoundFile } from '../find-files.js';
import type { ImportFault } from '../faults.js';
import type { ImportStore } from '../known-ids.js';
import { readFileRows, type FileRows } from '../read-file.js';
import { FILE_SPECS } from '../file-specs.js';
import { GRAPH } from './inspect-file.js';

/** Everything an import is made of, as plain data: it goes to another thread. */
export interface DraftPlan {
  /** Of the draft; nothing in it is named by who uploads. */
  readonly folder: string;
  readonly title: string;
  readonly fictional: boolean;
  readonly files: readonly PlannedFile[];
  readonly mended: readonly MendedRow[];
}
export interface PlannedFile {
  readonly path: string;
  /** As it was called: what faults say. */
  readonly name: string;
  /** Name of a canonical file, or `graph`. */
  readonly kind: string;
  /** Field of each column; null = none. Of a graph: empty. */
  readonly fields: readonly (string | null)[];
}
export interface MendedRow {
  readonly kind: string;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The plan as the importer reads it, in the order of reading. */
export async function plannedSources(
  plan: DraftPlan,
  store: ImportStore | null,
): Promise<{ readonly files: readonly FoundFile[]; readonly ignored: readonly ImportFault[] }> {
  const mended = new Map<string, Map<number, readonly string[]>>();
  for (const { kind, line, cells } of plan.mended) {
    const of = mended.get(kind) ?? new Map<number, readonly string[]>();
    mended.set(kind, of.set(line, cells));
  }
  const [graph] = plan.files.filter(({ kind }) => kind === GRAPH);
  if (graph !== undefined) {
    const found = await graphFile(graph.path, store, graph.name);
    const files = found.files.map((one) => ({
      ...one,
      rows: () => withMended(one.rows(), mended.get(one.spec.name)),
    }));
    return { files, ignored: found.ignored };
  }
  const files = FILE_SPECS.flatMap((spec): FoundFile[] => {
    const planned = plan.files.find(({ kind }) => kind === spec.name);
    if (planned === undefined) return [];
    const { path, name, fields } = planned;
    const rows = (): FileRows =>
      withMended(readFileRows(path, spec, { name, fields }), mended.get(spec.name));
    return [{ spec, path, rows }];
  });
  return { files, ignored: [] };
}

/** The rows as they stand in the file, mended ones in the place of what they mend. */
async function* withMended(
  rows: FileRows,
  mended: ReadonlyMap<number, readonly string[]> | undefined,
): FileRows {
  for await (const { start, records } of rows) {
    yield mended === undefined
      ? { start, records }
      : {
          start,
          records: records.map((record) => {
            const cells = mended.get(record.line);
            return cells === undefined ? record : { cells, line: record.line, fault: null };
          }),
        };
  }
}
