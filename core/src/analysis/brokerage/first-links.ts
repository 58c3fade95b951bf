import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { eventMembers } from '../../graph/event-members.js';

/** First fact that links a pair after a day, and what it came from. */
export interface FirstLink {
  readonly other: number;
  /** -Infinity = undated. */
  readonly day: number;
  /** Tie row, or ties + event row: what one crowd links in one go has one source. */
  readonly source: number;
  /** Somebody is known to have introduced the two. */
  readonly isIntroduced: boolean;
}

const INTRODUCTION = 'introduction';

/** Pairs linked in (from, to] by a tie or an encounter of few, each under its smaller actor; whether they were linked
 *  before is not looked at. Without `from`, all by `to`, undated ones first. @complexity O(rows + Σ k_e²), k_e <= few */
export function firstLinks(
  columns: EcosystemColumns,
  { from, to, few }: { readonly from?: number; readonly to: number; readonly few: number },
): ReadonlyMap<number, readonly FirstLink[]> {
  const { ties, events } = columns;
  const found = new Map<number, Map<number, FirstLink>>();
  const add = (x: number, y: number, link: Omit<FirstLink, 'other'>): void => {
    if (x === y || link.day > to || (from !== undefined && link.day <= from)) return;
    const [u, v] = x < y ? [x, y] : [y, x];
    const own = found.get(u) ?? new Map<number, FirstLink>();
    found.set(u, own);
    const known = own.get(v);
    const isIntroduced = link.isIntroduced || known?.isIntroduced === true;
    const first = known !== undefined && known.day <= link.day ? known : { ...link, other: v };
    own.set(v, { ...first, isIntroduced });
  };
  for (let row = 0; row < ties.a.length; row++) {
    const isIntroduced =
      ties.kind.values[ties.kind.codes[row]!] === INTRODUCTION ||
      (ties.introducer?.[row] ?? -1) >= 0;
    add(ties.a[row]!, ties.b[row]!, { day: dayOf(ties.start[row]!), source: row, isIntroduced });
  }
  const { offsets, actors, since } = eventMembers(columns, to);
  for (let event = 0; event < events.ids.length; event++) {
    const [first, end] = [offsets[event]!, offsets[event + 1]!];
    if (end - first > few) continue;
    const source = ties.a.length + event;
    for (let i = first; i < end; i++) {
      for (let j = i + 1; j < end; j++) {
        const day = Math.max(dayOf(since[i]!), dayOf(since[j]!));
        add(actors[i]!, actors[j]!, { day, source, isIntroduced: false });
      }
    }
  }
  return new Map([...found].map(([u, own]) => [u, [...own.values()]]));
}

function dayOf(day: number): number {
  return Number.isNaN(day) ? -Infinity : day;
}
