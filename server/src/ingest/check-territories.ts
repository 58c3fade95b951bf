import type { ImportStore, KnownIds } from './known-ids.js';
import type { MappedRow } from './map-rows.js';
import { parentsFirst, territoryCycles } from './territory-tree.js';

/** Judges the whole tree, stored territories included: rejects rows on a cycle and rows without a known parent (and
 *  so on down), and puts parents before children. Rejected rows come last, and are judged too: their reader says all that
 *  has to be mended. O(rows). */
export async function checkTerritories(
  mapped: readonly MappedRow[],
  known: KnownIds,
  store: ImportStore | null,
): Promise<MappedRow[]> {
  const stored = store === null ? [] : await store.territories();
  const storedIds = new Set(stored.map(({ id }) => id));
  const parents = new Map(stored.map(({ id, parentId }) => [id, parentId]));
  const rejected = mapped.filter(({ row }) => row === null);
  const sound = mapped.filter(({ row }) => row !== null);
  // Accepted rows last: a rejected double must not hide the row that is kept.
  for (const each of [...rejected, ...sound])
    if (idOf(each) !== '') parents.set(idOf(each), parentOf(each));
  const cycles = new Map<string, string>();
  for (const cycle of territoryCycles(parents)) {
    for (const id of cycle) cycles.set(id, [...cycle, cycle[0]].join(' > '));
  }
  const kept: MappedRow[] = [];
  const lost: MappedRow[] = [];
  const refuse = (
    each: MappedRow,
    code: 'territoryCycle' | 'unknownReference',
    found: string,
  ): void => {
    each.reader.fault(code, 'parent_id', found, 'territories', true);
    if (each.row !== null) known.remove('territories', idOf(each));
    lost.push({ ...each, row: null });
  };
  const whole = sound.filter((each) => !cycles.has(idOf(each)));
  for (const each of sound) {
    const cycle = cycles.get(idOf(each));
    if (cycle !== undefined) refuse(each, 'territoryCycle', cycle);
  }
  const unknown = (parent: string | null): parent is string =>
    parent !== null && !known.has('territories', parent) && !storedIds.has(parent);
  for (const each of parentsFirst(whole, idOf, parentOf)) {
    const parent = parentOf(each);
    if (unknown(parent)) refuse(each, 'unknownReference', parent);
    else kept.push(each);
  }
  for (const each of rejected) {
    const [cycle, parent] = [cycles.get(idOf(each)), parentOf(each)];
    if (cycle !== undefined) refuse(each, 'territoryCycle', cycle);
    else if (unknown(parent)) refuse(each, 'unknownReference', parent);
    else lost.push(each);
  }
  return [...kept, ...lost];
}

const idOf = ({ reader }: MappedRow): string => reader.raw('id');
const parentOf = ({ reader }: MappedRow): string | null => reader.text('parent_id');
