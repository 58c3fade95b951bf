import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeChanges, encodeChanges, kinds } from '@passerelle/core/contract/binary-changes';
import { changesSchema, type ChangesPayload } from '@passerelle/core/contract/changes';

const counts = fc.record({
  same: fc.nat(1_000),
  gained: fc.nat(8),
  grown: fc.nat(8),
  lost: fc.nat(8),
});
const row = fc.nat(4_000_000_000);
const rows = (length: number) => fc.array(row, { minLength: length, maxLength: length });
const payload: fc.Arbitrary<ChangesPayload> = fc
  .tuple(counts, counts, fc.string(), fc.constantFrom(null, '2025-01-31'))
  .chain(([actors, ties, digest, from]) => {
    const [changed, changedTies] = [kinds(actors), kinds(ties)];
    return fc
      .tuple(rows(changed.length), rows(changedTies.length), rows(changedTies.length))
      .map(([node, source, target]) => ({
        digest,
        from,
        to: '2026-01-31',
        quietYears: 2,
        actors,
        ties,
        changedActors: { node, change: changed },
        changedTies: { source, target, change: changedTies },
      }));
  });

describe('binary changes', () => {
  it('come back as they were, 4 bytes an actor and 8 a tie', () => {
    fc.assert(
      fc.property(payload, (given) => {
        const bytes = encodeChanges(given);
        expect(changesSchema.parse(decodeChanges(bytes))).toEqual(given);
        const columns = 4 * given.changedActors.node.length + 8 * given.changedTies.source.length;
        expect(bytes.length - columns).toBeLessThan(12 + 4 + JSON.stringify(given).length);
      }),
    );
  });
  it('are refused when they are cut, longer, or something else', () => {
    fc.assert(
      fc.property(payload, fc.nat(), (given, cut) => {
        const bytes = encodeChanges(given);
        expect(() => decodeChanges(bytes.subarray(0, (cut % (bytes.length / 4)) * 4))).toThrow(
          /changes/i,
        );
        expect(() => decodeChanges(Uint8Array.of(...bytes, 0, 0, 0, 0))).toThrow(/changes/i);
      }),
    );
    expect(() => decodeChanges(new Uint8Array(40))).toThrow(/version/);
  });
});
