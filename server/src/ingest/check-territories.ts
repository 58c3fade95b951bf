import type { Territory } from '@passerelle/core/domain/territory';
import type { ImportStore, KnownIds } from './known-ids.js';
import type { MappedRow } from './map-rows.js';
import { parentsFirst, territoryCycles } from './territory-tree.js';

/** Judges the whole tree, stored territories included: rejects rows on a cycle and rows without a known parent (and
 *  so on down), and puts parents before children. Rejected rows come last. O(rows). */
export async function checkTerritories(
  mapped: readonly MappedRow[],
  known: KnownIds,
  store: ImportStore | null,
): Promise<MappedRow[]> {
  const stored = store === null ? [] : await store.territories();
  const parents = new Map(stored.map(({ id, parentId }) => [id, parentId]));
  const rows = new Map<string, MappedRow>();
  for (const each of mapped) {
    if (each.row === null) continue;
    const { id, parentId } = each.row as Territory;
    parents.set(id, parentId);
    rows.set(id, each);
  }
  const bad = new Set<string>();
  for (const cycle of territoryCycles(parents)) {
    const words = [...cycle, cycle[0]].join(' > ');
    for (const id of cycle) {
      bad.add(id);
      rows.get(id)?.reader.fault('territoryCycle', 'parent_id', words, 'no circle', true);
    }
  }
  const parentOf = (each: MappedRow): string | null => (each.row as Territory).parentId;
  const idOf = (each: MappedRow): string => (each.row as Territory).id;
  const sound = [...rows.values()].filter((each) => !bad.has(idOf(each)));
  const kept: MappedRow[] = [];
  const lost: MappedRow[] = mapped.filter(({ row }) => row === null);
  for (const id of bad) {
    known.remove('territories', id);
    const each = rows.get(id);
    if (each !== undefined) lost.push({ ...each, row: null });
  }
  const storedIds = new Set(stored.map(({ id }) => id));
  for (const each of parentsFirst(sound, idOf, parentOf)) {
    const parent = parentOf(each);
    if (parent === null || known.has('territories', parent) || storedIds.has(parent)) {
      kept.push(each);
      continue;
    }
    each.reader.fault('unknownReference', 'parent_id', parent, 'territories', true);
    known.remove('territories', idOf(each));
    lost.push({ ...each, row: null });
  }
  return [...kept, ...lost];
}
