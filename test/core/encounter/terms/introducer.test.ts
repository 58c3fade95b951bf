import { describe, expect, it } from '@jest/globals';
import {
  bestIntroduction,
  familiarity,
  introductionsIn,
} from '@passerelle/core/encounter/terms/introducer';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

function randomInput(seed: number): EncounterInput {
  const order = 40;
  const random = rng(seed);
  const ends = () => Array.from({ length: 90 }, () => random.below(order));
  const strengths = Array.from({ length: 90 }, () => 0.05 + 2 * random.next());
  const csr = csrFromEdges(order, ends(), ends(), strengths);
  const flags = new Uint8Array(order).fill(1);
  return {
    csr,
    community: new Int32Array(order),
    territory: new Int32Array(order),
    sector: new Int32Array(order),
    scale: new Int8Array(order),
    hub: new Uint8Array(order),
    suggestible: flags,
    mayIntroduce: Uint8Array.from(flags, () => Number(random.next() < 0.8)),
  };
}

/** w' between two nodes, 0 when untied. */
function tie({ csr }: EncounterInput, u: number, v: number): number {
  for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
    if (csr.targets[at] === v) return -Math.expm1(-csr.strengths[at]!);
  }
  return 0;
}

/** max over g, h of w'_ug w'_gv and half of w'_ug w'_gh w'_hv, all of them tried. */
function bestOfAll(input: EncounterInput, u: number, v: number): number {
  const nodes = Array.from({ length: input.csr.order }, (_, g) => g);
  const asked = nodes.filter((g) => input.mayIntroduce[g] === 1);
  return Math.max(
    0,
    ...asked.flatMap((g) => [
      tie(input, u, g) * tie(input, g, v),
      ...asked
        .filter((h) => h !== u)
        .map((h) => 0.5 * tie(input, u, g) * tie(input, g, h) * tie(input, h, v)),
    ]),
  );
}

describe('bestIntroduction', () => {
  it('is the best of all routes over one or two people who may introduce', () => {
    let relays = 0;
    for (const seed of [1, 2, 3]) {
      const input = randomInput(seed);
      const familiar = familiarity(input.csr);
      const introductions = introductionsIn(input, familiar);
      for (let u = 0; u < input.csr.order; u++) {
        const from = introductions.from(u);
        for (let v = 0; v < input.csr.order; v++) {
          if (v === u) continue;
          const found = bestIntroduction(input, familiar, from, u, v);
          expect(found.ease).toBeCloseTo(bestOfAll(input, u, v), 12);
          if (found.relay !== -1) relays++;
          // One who knows both is asked rather than two, whatever a chain is worth.
          const knowBoth = Array.from({ length: input.csr.order }, (_, g) => g).filter(
            (g) => input.mayIntroduce[g] === 1 && tie(input, u, g) > 0 && tie(input, g, v) > 0,
          );
          if (knowBoth.length > 0) {
            const worth = knowBoth.map((g) => tie(input, u, g) * tie(input, g, v));
            expect(found.relay).toBe(-1);
            expect(found.introducer).toBe(knowBoth[worth.indexOf(Math.max(...worth))]);
          }
        }
      }
    }
    expect(relays).toBeGreaterThan(100);
  });

  it('goes to the next best where the best is asked enough already', () => {
    // 0 is introduced to 3 by 1, who knows both best, else by 2.
    const csr = csrFromEdges(4, [0, 1, 0, 2], [1, 3, 2, 3], [3, 3, 1, 1]);
    const input = { ...randomInput(1), csr, mayIntroduce: new Uint8Array(4).fill(1) };
    const familiar = familiarity(csr);
    const introductions = introductionsIn(input, familiar);
    const named = (isFree?: (g: number) => boolean) =>
      bestIntroduction(input, familiar, introductions.from(0, undefined, isFree), 0, 3).introducer;
    expect([named(), named((g) => g !== 1), named(() => false)]).toEqual([1, 2, -1]);
  });

  it('takes a chain only where both go-betweens are free, and nobody free knows both', () => {
    // 0 reaches 5 by 1 and 2 or by 3 and 4, who are less sure of each other; nobody knows both but 6, hardly.
    const ends = [0, 1, 2, 0, 3, 4] as const;
    const chains = csrFromEdges(7, [...ends], [1, 2, 5, 3, 4, 5], [3, 3, 3, 1, 1, 1]);
    const knowing = csrFromEdges(
      7,
      [...ends, 0, 6],
      [1, 2, 5, 3, 4, 5, 6, 5],
      [3, 3, 3, 1, 1, 1, 0.1, 0.1],
    );
    const named = (csr: typeof chains, isFree?: (g: number) => boolean) => {
      const input = { ...randomInput(1), csr, mayIntroduce: new Uint8Array(7).fill(1) };
      const familiar = familiarity(csr);
      const from = introductionsIn(input, familiar).from(0, undefined, isFree);
      const { introducer, relay } = bestIntroduction(input, familiar, from, 0, 5);
      return [introducer, relay];
    };
    expect(named(chains)).toEqual([1, 2]);
    expect(named(chains, (g) => g !== 1)).toEqual([3, 4]);
    expect(named(chains, (g) => g !== 2)).toEqual([3, 4]);
    expect(named(chains, (g) => g !== 2 && g !== 3)).toEqual([-1, -1]);
    expect(named(knowing)).toEqual([6, -1]);
    expect(named(knowing, (g) => g !== 6)).toEqual([1, 2]);
  });
});
