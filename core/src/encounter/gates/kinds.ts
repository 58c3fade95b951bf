import type { EncounterInput } from '../types.js';
import { areOfTwoKinds } from './improbable.js';

/** What a pair is told by what both are, whoever they know: the gates consent and network, and of the gate improbable all but the
 *  communities. Nodes that are alike in sector, scale and territory are one kind, and two kinds are compared once. */
export interface Kinds {
  /** Which nodes may be suggested to u as far as kinds and communities tell; null = none. Valid until the next call. */
  from(u: number): ((v: number) => boolean) | null;
}

const NO_KIND = -1;
const [UNKNOWN, OPEN, CLOSED] = [0, 1, 2];

/** @complexity O(n) to build; a recipient O(kinds) at worst, a pair O(1) but for the first of its two kinds */
export function kindsOf(input: EncounterInput): Kinds {
  const { community, sector, scale, territory, suggestible, network } = input;
  const { order } = input.csr;
  const codes = new Map<string, number>();
  /** One node of each kind, which stands for all. */
  const first: number[] = [];
  const kind = Int32Array.from({ length: order }, (_, u) => {
    if (suggestible[u] !== 1 || network?.[u] === 1 || community[u] === 0) return NO_KIND;
    const key = `${sector[u]}|${scale[u]}|${territory[u]}`;
    const code = codes.get(key) ?? codes.size;
    if (code === codes.size) {
      codes.set(key, code);
      first.push(u);
    }
    return code;
  });
  const hasPartners = new Uint8Array(first.length);
  const answers = new Uint8Array(first.length);
  let own = NO_KIND;
  const isOpen = (other: number): boolean => {
    if (answers[other] === UNKNOWN) {
      answers[other] = areOfTwoKinds(input, first[own]!, first[other]!) ? OPEN : CLOSED;
    }
    return answers[other] === OPEN;
  };
  return {
    from(u) {
      if (kind[u] === NO_KIND) return null;
      if (own !== kind[u]) answers.fill(UNKNOWN);
      own = kind[u]!;
      if (hasPartners[own] === UNKNOWN) {
        hasPartners[own] = first.some((_, other) => isOpen(other)) ? OPEN : CLOSED;
      }
      if (hasPartners[own] === CLOSED) return null;
      const here = community[u];
      return (v) => community[v] !== here && kind[v] !== NO_KIND && isOpen(kind[v]!);
    },
  };
}
