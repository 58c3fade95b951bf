import type { ImportRecord } from '@passerelle/core/domain/provenance';
import { ConflictError } from '@passerelle/core/errors';

/** JSON with sorted keys: two bodies are the same when their texts are. */
export function canonical(body: unknown): string {
  return JSON.stringify(body, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Runs and snapshots are immutable. */
export function changedRecord(what: string, id: string): ConflictError {
  return new ConflictError(
    `A ${what} "${id}" with other content is stored already: it cannot change. Give it another id.`,
  );
}

/** Rows rejected by the latest import of each source: importing mended files again must bring it down. */
export function rejectedRows(imports: readonly ImportRecord[]): number {
  const latest = new Map(imports.map((record) => [record.source, record]));
  let rejected = 0;
  for (const { counts } of latest.values()) {
    for (const count of Object.values(counts)) rejected += count.rejected;
  }
  return rejected;
}
