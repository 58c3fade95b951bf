import { describe, expect, it } from '@jest/globals';
import { pairScorer } from '@passerelle/core/encounter/pair-scorer';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import {
  toyNames,
  toyNode,
  toySectors,
  toyTerritories,
  toyWeighted,
  type ToyName,
} from '../../support/graphs.js';

const LEVEL_OF: Readonly<Record<string, number>> = { A: 0, B: 0, N: 3, G: 5 };
const order = toyNames.length;
const a1AndN1 = [toyNode('A1'), toyNode('N1')];
export const toyInput: EncounterInput = {
  csr: toyWeighted,
  community: toyTerritories.map((code) => code + 1),
  territory: toyTerritories,
  sector: toySectors,
  scale: Int8Array.from(toyNames, (name) => LEVEL_OF[name.charAt(0)] ?? -1),
  hub: Uint8Array.from(toyNames, (name) => Number(name === 'N1' || name === 'G2')),
  suggestible: new Uint8Array(order).fill(1),
  mayIntroduce: new Uint8Array(order).fill(1),
  events: {
    offsets: Uint32Array.from({ length: order + 1 }, (_, u) => a1AndN1.filter((v) => v < u).length),
    rows: Uint32Array.from([0, 0]),
  },
};

describe('the worked example of methods §7', () => {
  const scorer = pairScorer(toyInput, 1).recipient(toyNode('A1'));
  it.each<[ToyName, number, readonly [number, number, number, number, number]]>([
    ['N2', 1, [0.3333, 0.8394, 0.9479, 0.2363, 56.47]],
    ['B1', 0.6, [0.5, 0.8156, 0.5069, 0.3232, 52.05]],
    ['B3', 0.6, [0.918, 0.7981, 0.4931, 0.7476, 70.39]],
    ['N1', 0.3, [0.5833, 0.8694, 1, 0.2, 45.92]],
  ])('gives A1-%s its printed terms', (target, fit, [P, S, B, I, score]) => {
    const pair = scorer.pair(toyNode(target), fit);
    expect(pair.terms.P).toBeCloseTo(P, 4);
    expect(pair.terms.S).toBeCloseTo(S, 4);
    expect(pair.terms.B).toBeCloseTo(B, 4);
    expect(pair.terms.I).toBeCloseTo(I, 4);
    expect(pair.score).toBeCloseTo(score, 2);
  });

  it('names who introduces', () => {
    const name = (node: number): string | undefined => toyNames[node];
    const far = scorer.pair(toyNode('N2'));
    expect([name(far.introducer), name(far.relay)]).toEqual(['A3', 'B3']);
    const near = scorer.pair(toyNode('B3'));
    expect([name(near.introducer), near.relay]).toEqual(['A3', -1]);
    expect(scorer.pair(toyNode('N1'))).toMatchObject({ introducer: -1, event: 0 });
  });

  it('says which hub comes nearer', () => {
    const pair = scorer.pair(toyNode('N2'));
    expect(pair).toMatchObject({ nearerHub: toyNode('N1'), hopsBefore: 3, hopsAfter: 2 });
    expect(scorer.pair(toyNode('B1')).nearerHub).toBe(-1);
  });
});
