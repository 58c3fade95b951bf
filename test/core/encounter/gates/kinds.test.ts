import { describe, expect, it } from '@jest/globals';
import { isOpenPair, isUnmet } from '@passerelle/core/encounter/gates/gates';
import { kindsOf } from '@passerelle/core/encounter/gates/kinds';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

const ORDER = 60;
function anyEcosystem(seed: number): EncounterInput {
  const random = rng(seed);
  const codes = (from: number, to: number): number[] =>
    Array.from({ length: ORDER }, () => from + random.below(to - from + 1));
  const flags = (share: number): Uint8Array =>
    Uint8Array.from({ length: ORDER }, () => Number(random.next() < share));
  return {
    csr: csrFromEdges(ORDER, codes(0, ORDER - 1), codes(0, ORDER - 1)),
    community: Int32Array.from(codes(0, 4)),
    territory: Int32Array.from(codes(-1, 5)),
    territoryParent: Int32Array.of(-1, 0, 0, 1, 1, -1),
    sector: Int32Array.from(codes(-1, 2)),
    scale: Int8Array.from(codes(-1, 1)),
    hub: flags(0.1),
    suggestible: flags(0.8),
    mayIntroduce: flags(0.9),
    network: flags(0.1),
  };
}

describe('kindsOf', () => {
  it('and what lies between two are all gates but demand, for every pair', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const input = anyEcosystem(seed);
      const kinds = kindsOf(input);
      const differing: string[] = [];
      for (let u = 0; u < ORDER; u++) {
        const mayBe = kinds.from(u);
        for (let v = 0; v < ORDER; v++) {
          const told = (mayBe?.(v) ?? false) && isUnmet(input, u, v, 0);
          if (told !== isOpenPair(input, u, v, 0)) differing.push(`${seed}: ${u}-${v}`);
        }
      }
      expect(differing).toEqual([]);
    }
  });

  it('says at once that nobody differs from anybody', () => {
    const input = anyEcosystem(1);
    const alike = new Int32Array(ORDER).fill(1);
    const kinds = kindsOf({
      ...input,
      territory: alike,
      sector: alike,
      scale: new Int8Array(ORDER),
    });
    for (let u = 0; u < ORDER; u++) expect(kinds.from(u)).toBeNull();
  });
});
