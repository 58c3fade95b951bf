import { describe, expect, it } from '@jest/globals';
import { contactsInCommon } from '@passerelle/core/encounter/contacts-in-common';
import { longRows } from '@passerelle/core/encounter/long-rows';
import { csrFromEdges, mostContacts, type Csr } from '@passerelle/core/graph/csr';
import { rng } from '@passerelle/core/graph/rng';

/** Node 0 is tied to most, the others to a few: both ways of looking are taken. */
function uneven(seed: number): Csr {
  const random = rng(seed);
  const sources: number[] = [];
  const targets: number[] = [];
  for (let v = 1; v < 120; v++) {
    if (v % 5 !== 0) {
      sources.push(0);
      targets.push(v);
    }
    for (let k = 0; k < 1 + (v % 4); k++) {
      sources.push(v);
      targets.push(random.below(120));
    }
  }
  return csrFromEdges(120, sources, targets);
}

describe('contactsInCommon', () => {
  it('finds the arcs of the second node to contacts of the first, ascending, in any order of asking', () => {
    const csr = uneven(3);
    const row = (u: number) => csr.targets.slice(csr.offsets[u], csr.offsets[u + 1]);
    for (const inCommon of [contactsInCommon(csr), contactsInCommon(csr, longRows(csr, 0))]) {
      for (let v = 0; v < csr.order; v++) {
        for (const u of [0, v, 7, 0, 60]) {
          const expected = [...row(v)].filter((z) => row(u).includes(z));
          expect(Array.from(inCommon(u, v), (at) => csr.targets[at])).toEqual(expected);
          expect([...inCommon(u, v)].every((at) => at >= csr.offsets[v]!)).toBe(true);
        }
      }
    }
    expect(mostContacts(csr)).toBeGreaterThan(90);
  });

  it('finds nothing where nobody has a contact', () => {
    const csr = csrFromEdges(3, [], []);
    expect(contactsInCommon(csr)(0, 1)).toEqual(new Int32Array(0));
    expect(mostContacts(csr)).toBe(0);
  });
});
