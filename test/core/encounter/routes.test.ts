import { describe, expect, it } from '@jest/globals';
import { candidatesIn } from '@passerelle/core/encounter/candidates';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { routesIn } from '@passerelle/core/encounter/routes';
import type { EncounterInput } from '@passerelle/core/encounter/types';
import { csrFromEdges, nodeStrengths } from '@passerelle/core/graph/csr';
import type { Csr } from '@passerelle/core/graph/csr';

const { bounds } = PARAMETERS;
const { ownReach } = PARAMETERS.order;
const all = (csr: Csr): Uint32Array => Uint32Array.from({ length: csr.order }, (_, u) => u);
const routes = (csr: Csr, u: number, sample = all(csr)) =>
  routesIn(csr, nodeStrengths(csr), sample).from(u);
/** 0 knows 1; 1 knows so many; the first of these knows one more, four ties from 0 over a wide middle. */
function wide(width: number, deep = 0): Csr {
  const sources = [0];
  const targets = [1];
  for (let i = 0; i < width; i++) {
    sources.push(1);
    targets.push(2 + i);
    for (let j = 0; j < deep; j++) {
      sources.push(2 + i);
      targets.push(2 + width + j);
    }
  }
  return csrFromEdges(2 + width + deep, sources, targets);
}
function inputFor(csr: Csr): EncounterInput {
  const flags = new Uint8Array(csr.order).fill(1);
  return {
    csr,
    // Everybody in a community of their own: every pair may be suggested.
    community: Int32Array.from({ length: csr.order }, (_, u) => u + 1),
    territory: Int32Array.from({ length: csr.order }, (_, u) => u),
    sector: new Int32Array(csr.order).fill(-1),
    scale: new Int8Array(csr.order).fill(-1),
    hub: new Uint8Array(csr.order),
    suggestible: flags,
    mayIntroduce: flags,
  };
}

describe('routesIn', () => {
  it('does not walk through a contact who knows more people than anybody can introduce', () => {
    const one = wide(bounds.mostContacts);
    const through = routes(wide(bounds.mostContacts - 1), 0);
    expect(through.passedBy).toEqual([]);
    expect(through.reached).toHaveLength(bounds.mostContacts - 1);
    const passed = routes(one, 0);
    expect(passed.passedBy).toEqual([1]);
    expect([...passed.reached]).toEqual([]);
    expect(passed.median()).toBe(0);
  });

  it('reaches three ties away at any cost only when asked, with the same figures', () => {
    const csr = wide(300, 200);
    const near = routes(csr, 0);
    expect(near.isWhole).toBe(false);
    expect(near.reached).toHaveLength(300);
    const pulled = Array.from(all(csr), near.reach);
    const sampled = near.median();
    const whole = routes(csr, 0);
    expect(whole.whole()).toHaveLength(500);
    expect(whole.isWhole).toBe(true);
    for (let v = 0; v < csr.order; v++) expect(whole.reach(v)).toBeCloseTo(pulled[v]!, 12);
    expect(whole.reach(0)).toBe(0);
    expect(whole.reach(1)).toBe(0);
    for (const v of whole.reached) {
      expect(whole.nearness(v)).toBeCloseTo(whole.adamicAdar(v) + ownReach * whole.reach(v), 12);
    }
    // The sample was everybody: the same median.
    expect(whole.median()).toBeCloseTo(sampled, 12);
  });

  it('begins anew for the next node', () => {
    const csr = csrFromEdges(5, [0, 1, 2, 3], [1, 2, 3, 4]);
    const walker = routesIn(csr, nodeStrengths(csr), all(csr));
    const first = walker.from(0);
    expect([...first.reached].sort()).toEqual([2, 3]);
    const last = walker.from(4);
    expect([...last.reached].sort()).toEqual([1, 2]);
    expect(last.common(3)).toBe(0);
    expect(last.common(2)).toBe(1);
  });
});

describe('candidatesIn', () => {
  it('stays two ties away where three cost too much and two offer enough', () => {
    const csr = wide(300, 200);
    const found =
      candidatesIn(inputFor(csr), { seed: 1, pool: bounds.pool })(0)?.of(routes(csr, 0)) ?? [];
    expect(found).toHaveLength(bounds.pool);
    expect(found.every((v) => v < 302)).toBe(true);
  });

  it('goes three ties away whatever it costs where two offer too few', () => {
    const csr = wide(300, 200);
    const input = inputFor(csr);
    // Nobody two ties away may be suggested.
    const suggestible = Uint8Array.from(input.suggestible, (_, v) => Number(v < 2 || v >= 302));
    const found =
      candidatesIn(
        { ...input, suggestible },
        { seed: 1, pool: bounds.pool },
      )(0)?.of(routes(csr, 0)) ?? [];
    expect(found).toHaveLength(bounds.pool);
    expect(found.every((v) => v >= 302)).toBe(true);
  });
});
