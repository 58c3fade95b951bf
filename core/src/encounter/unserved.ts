import { degreeOf } from '../graph/csr.js';
import { closedGates, GATES, type Gate } from './gates/gates.js';
import type { EncounterInput } from './types.js';

/** Why somebody is in no suggestion: what holds for the actor itself first, then what closes most pairs around it. */
export const UNSERVED_REASONS = [
  'unavailable',
  'network',
  'unlinked',
  'noCommunity',
  'capacity',
  ...GATES.filter((gate) => gate !== 'network'),
  'nobodyNear',
] as const;
export type UnservedReason = (typeof UNSERVED_REASONS)[number];

/** Pairs looked at for one actor: enough to see what closes most of them. */
const LOOKED_AT = 60;

/** One reason a recipient that is in no suggestion, on either side. Who may not be suggested and who is not available
 *  are one thing here: nobody is told which.
 *  @param competed nodes that had a pair passing every gate: they got no place because those they fit are at their cap
 *  @complexity O(60 gates + Σ degree of contacts, up to 60 found) a recipient */
export function unserved(
  input: EncounterInput,
  recipients: ArrayLike<number>,
  competed: ReadonlySet<number>,
): readonly UnservedReason[] {
  return Array.from(recipients, (u) => reasonOf(input, u, competed.has(u)));
}

function reasonOf(input: EncounterInput, u: number, competed: boolean): UnservedReason {
  const { csr, suggestible, network, community } = input;
  if (suggestible[u] !== 1) return 'unavailable';
  if (network?.[u] === 1) return 'network';
  if (degreeOf(csr, u) === 0) return 'unlinked';
  if (community[u] === 0) return 'noCommunity';
  return competed ? 'capacity' : closingGate(input, u);
}

/** The gate that closes most pairs with contacts of contacts; of equal ones the first. */
function closingGate(input: EncounterInput, u: number): Gate | 'nobodyNear' {
  const { offsets, targets } = input.csr;
  const seen = new Set([u]);
  for (let at = offsets[u]!; at < offsets[u + 1]!; at++) seen.add(targets[at]!);
  const own = seen.size;
  const closing = new Map<Gate, number>();
  for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
    const g = targets[at]!;
    for (let next = offsets[g]!; next < offsets[g + 1]! && seen.size < own + LOOKED_AT; next++) {
      const v = targets[next]!;
      if (seen.has(v)) continue;
      seen.add(v);
      for (const gate of closedGates(input, u, v)) closing.set(gate, (closing.get(gate) ?? 0) + 1);
    }
  }
  let [told, most]: [Gate | 'nobodyNear', number] = ['nobodyNear', 0];
  for (const gate of GATES) {
    const count = closing.get(gate) ?? 0;
    if (count > most) [told, most] = [gate, count];
  }
  return told;
}
