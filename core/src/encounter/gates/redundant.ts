import { degreeOf, edgeBetween } from '../../graph/csr.js';
import { contactsInCommon } from '../contacts-in-common.js';
import { PARAMETERS } from '../parameters.js';
import type { EncounterInput } from '../types.js';

/** G6, second half: two who share so many contacts will meet without help.
 *  @param common contacts in common  @complexity O(1) */
export function isRedundant(
  { csr }: EncounterInput,
  u: number,
  v: number,
  common: number,
): boolean {
  const { redundant } = PARAMETERS;
  const contacts = (node: number): number => csr.offsets[node + 1]! - csr.offsets[node]!;
  return (
    common > redundant.most ||
    (common > redundant.common && common > redundant.share * Math.min(contacts(u), contacts(v)))
  );
}

/** The same, contacts in common counted where they may be so many. @complexity as `contactsInCommon` */
export function redundantPairs(input: EncounterInput): (u: number, v: number) => boolean {
  const inCommon = contactsInCommon(input.csr);
  return (u, v) => {
    const fewest = Math.min(degreeOf(input.csr, u), degreeOf(input.csr, v));
    if (fewest <= PARAMETERS.redundant.common) return false;
    return isRedundant(input, u, v, inCommon(u, v).length);
  };
}

/** @complexity O(smaller degree · log larger degree) */
export function commonContacts({ csr }: EncounterInput, u: number, v: number): number {
  const contacts = (node: number): number => csr.offsets[node + 1]! - csr.offsets[node]!;
  const [few, many] = contacts(u) <= contacts(v) ? [u, v] : [v, u];
  let common = 0;
  for (let at = csr.offsets[few]!; at < csr.offsets[few + 1]!; at++) {
    if (edgeBetween(csr, many, csr.targets[at]!) !== -1) common++;
  }
  return common;
}
