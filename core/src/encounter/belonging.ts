import type { EcosystemColumns } from '../domain/ecosystem.js';
import { listsOf } from './row-lists.js';
import type { RowLists } from './types.js';

/** Ties that make two people members of one organisation. */
const BELONGING = new Set(['employment', 'affiliation', 'membership', 'founder', 'owner']);
/** Owners of owners are looked for so far up. */
const MOST_LEVELS = 5;

export interface Belonging {
  /** Organisations of each person. */
  readonly own: RowLists;
  /** Those that own them, of an organisation those that own it, level by level. */
  readonly above: RowLists;
}

/** Who belongs where, from ties of belonging and ownership. @complexity O(ties + belongings · levels) */
export function belongingOf({ actors, ties }: EcosystemColumns): Belonging {
  const order = actors.ids.length;
  const isOfType = (row: number, type: string): boolean =>
    row >= 0 && actors.type.values[actors.type.codes[row]!] === type;
  const own: (readonly [number, number])[] = [];
  const owners = new Map<number, number[]>();
  for (let i = 0; i < ties.a.length; i++) {
    const kind = ties.kind.values[ties.kind.codes[i]!] ?? '';
    if (!BELONGING.has(kind)) continue;
    const [a, b] = [ties.a[i]!, ties.b[i]!];
    if (isOfType(a, 'person') && isOfType(b, 'organisation')) own.push([a, b]);
    else if (isOfType(b, 'person') && isOfType(a, 'organisation')) own.push([b, a]);
    else if (kind === 'owner' && isOfType(a, 'organisation') && isOfType(b, 'organisation')) {
      owners.set(b, [...(owners.get(b) ?? []), a]);
    }
  }
  const above: (readonly [number, number])[] = [];
  const climb = (from: number, start: readonly number[]): void => {
    const met = new Set<number>();
    let level = start;
    for (let step = 0; step < MOST_LEVELS && level.length > 0; step++) {
      level = level.flatMap((row) => owners.get(row) ?? []).filter((row) => !met.has(row));
      for (const row of level) met.add(row);
    }
    for (const row of met) if (row !== from) above.push([from, row]);
  };
  for (const organisation of owners.keys()) climb(organisation, [organisation]);
  for (const [person, organisation] of own) climb(person, [organisation]);
  return { own: listsOf(order, own), above: listsOf(order, above) };
}
