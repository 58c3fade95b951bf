import { degreeOf, edgeBetween } from '../../graph/csr.js';
import { contactsInCommon } from '../contacts-in-common.js';
import { PARAMETERS } from '../parameters.js';
import { fitBetween } from '../terms/fit.js';
import type { EncounterInput } from '../types.js';
import { isImprobable } from './improbable.js';
import { isNew, shares } from './new.js';

/** Gates in the order they are looked at; the capacity of both (G5) is the assignment's. */
export const GATES = [
  'consent',
  'new',
  'silent',
  'oneName',
  'network',
  'improbable',
  'redundant',
  'demand',
] as const;
export type Gate = (typeof GATES)[number];

/** G1 consent and G4 rhythm: both may be suggested and are available now (the store says so, without saying why). */
function isConsented({ suggestible }: EncounterInput, u: number, v: number): boolean {
  return suggestible[u] === 1 && suggestible[v] === 1;
}

/** Two rows of one organisation under the same name are not two actors. */
function isOneName({ name }: EncounterInput, u: number, v: number): boolean {
  return name !== undefined && name[u]! >= 0 && name[u] === name[v];
}

function isNetwork({ network }: EncounterInput, u: number, v: number): boolean {
  return network !== undefined && (network[u] === 1 || network[v] === 1);
}

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

/** G2: where u has a demand that somebody who may be suggested matches, only those are suggested to u. */
export function isAnswered(input: EncounterInput, u: number, v: number): boolean {
  const at = fitBetween(input.demand, u, v);
  return at !== -1 && input.demand!.fit[at]! >= PARAMETERS.leastFit;
}

/** All gates but demand and capacity. */
export function isOpenPair(input: EncounterInput, u: number, v: number, common: number): boolean {
  return (
    isConsented(input, u, v) &&
    !isNetwork(input, u, v) &&
    isImprobable(input, u, v) &&
    isUnmet(input, u, v, common)
  );
}

/** The gates that `kindsOf` does not tell: what lies between the two. */
export function isUnmet(input: EncounterInput, u: number, v: number, common: number): boolean {
  return (
    !isOneName(input, u, v) &&
    !isRedundant(input, u, v, common) &&
    isNew(input, u, v) &&
    !shares(input.silent, u, v)
  );
}

/** Why a pair is not suggested: the gates that are closed, in the order of `GATES`; empty when all are open. */
export function closedGates(input: EncounterInput, u: number, v: number): readonly Gate[] {
  const common = commonContacts(input, u, v);
  const isClosed: Readonly<Record<Gate, boolean>> = {
    consent: !isConsented(input, u, v),
    new: !isNew(input, u, v),
    silent: shares(input.silent, u, v),
    oneName: isOneName(input, u, v),
    network: isNetwork(input, u, v),
    improbable: !isImprobable(input, u, v),
    redundant: isRedundant(input, u, v, common),
    demand: hasAnswer(input, u) && !isAnswered(input, u, v),
  };
  return GATES.filter((gate) => isClosed[gate]);
}

/** Partners of u whose need or offer fits and who pass every other gate. */
export function answersOf(input: EncounterInput, u: number): readonly number[] {
  const { demand } = input;
  if (demand === undefined) return [];
  const found: number[] = [];
  for (let at = demand.offsets[u]!; at < demand.offsets[u + 1]!; at++) {
    const v = demand.targets[at]!;
    if (demand.fit[at]! < PARAMETERS.leastFit) continue;
    if (isOpenPair(input, u, v, commonContacts(input, u, v))) found.push(v);
  }
  return found;
}

function hasAnswer(input: EncounterInput, u: number): boolean {
  return answersOf(input, u).length > 0;
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
