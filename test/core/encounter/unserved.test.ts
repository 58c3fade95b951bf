import { describe, expect, it } from '@jest/globals';
import { en } from '@passerelle/core/contract/sentences/en';
import { closedGates } from '@passerelle/core/encounter/gates/gates';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import { unserved, UNSERVED_REASONS } from '@passerelle/core/encounter/unserved';
import { csrFromEdges } from '@passerelle/core/graph/csr';

/** 0 and 2 both know 1; 3 knows nobody; 4 is a network that knows 1; 5 and 6 know each other only. */
const input: EncounterInput = {
  csr: csrFromEdges(7, [0, 1, 1, 5], [1, 2, 4, 6], [1, 1, 1, 1]),
  community: Int32Array.of(1, 1, 2, 0, 1, 3, 3),
  territory: Int32Array.of(0, 0, 1, 0, 0, 0, 0),
  sector: new Int32Array(7).fill(-1),
  scale: new Int8Array(7),
  hub: new Uint8Array(7),
  suggestible: new Uint8Array(7).fill(1),
  mayIntroduce: new Uint8Array(7).fill(1),
  network: Uint8Array.of(0, 0, 0, 0, 1, 0, 0),
};
const none = new Set<number>();
const all = [0, 1, 2, 3, 4, 5, 6];

describe('why somebody is in no suggestion', () => {
  it('is first what holds for the actor itself', () => {
    const away = { ...input, suggestible: Uint8Array.of(1, 1, 0, 1, 1, 1, 1) };
    expect(unserved(away, [2, 3, 4], none)).toEqual(['unavailable', 'unlinked', 'network']);
    const alone = { ...input, community: Int32Array.of(1, 1, 2, 0, 1, 0, 3) };
    expect(unserved(alone, [5], none)).toEqual(['noCommunity']);
  });

  it('is the cap for who had a pair that passes every gate', () => {
    expect(closedGates(input, 0, 2)).toEqual([]);
    expect(unserved(input, [0], new Set([0]))).toEqual(['capacity']);
  });

  it('is else the gate that closes most pairs around', () => {
    const same = { ...input, territory: new Int32Array(7), network: new Uint8Array(7) };
    expect(unserved(same, [0], none)).toEqual(['improbable']);
    const away = { ...same, suggestible: Uint8Array.of(1, 1, 0, 1, 0, 1, 1) };
    expect(unserved(away, [0], none)).toEqual(['consent']);
  });

  it('is nobody near for who reaches nobody by way of others', () => {
    expect(unserved(input, [5, 6], none)).toEqual(['nobodyNear', 'nobodyNear']);
  });

  it('has a sentence each, and never tells withdrawal from missing consent', () => {
    for (const reason of UNSERVED_REASONS)
      expect(Object.hasOwn(en, `unserved.${reason}`)).toBe(true);
    expect(en['unserved.unavailable']).toBe('Not available now');
    expect(unserved(input, all, none).every((one) => UNSERVED_REASONS.includes(one))).toBe(true);
  });
});
