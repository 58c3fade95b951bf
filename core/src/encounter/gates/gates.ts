import { PARAMETERS } from '../parameters.js';
import type { EncounterInput } from '../types.js';
import { isConsented } from './consent.js';
import { isAnswered } from './demand.js';
import { isImprobable } from './improbable.js';
import { isNetwork } from './network.js';
import { isNew } from './new.js';
import { isOneName } from './one-name.js';
import { commonContacts, isRedundant } from './redundant.js';
import { isSilent } from './silent.js';

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
    !isSilent(input, u, v)
  );
}

/** Why a pair is not suggested: the gates that are closed, in the order of `GATES`; empty when all are open. */
export function closedGates(input: EncounterInput, u: number, v: number): readonly Gate[] {
  const common = commonContacts(input, u, v);
  const isClosed: Readonly<Record<Gate, boolean>> = {
    consent: !isConsented(input, u, v),
    new: !isNew(input, u, v),
    silent: isSilent(input, u, v),
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
