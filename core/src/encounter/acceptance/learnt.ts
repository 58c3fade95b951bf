import { degreeOf } from '../../graph/csr.js';
import { PARAMETERS } from '../parameters.js';
import type { Routes } from '../routes.js';
import { sharesOf, surpriseOf, type Surprise } from '../terms/surprise.js';
import type { EncounterInput } from '../types.js';
import { likelihood } from './calibrated-model.js';
import { featureRow, type PairFeatures } from './pair-features.js';

export type FeaturesOf = (routes: Routes, u: number, v: number) => PairFeatures;

/** What the calibrated model reads of a pair, from the routes of u. @complexity O(degree of v) a pair */
export function featuresIn(input: EncounterInput, flows: Surprise = surpriseOf(input)): FeaturesOf {
  const { csr } = input;
  return (routes, u, v) => {
    const common = routes.common(v);
    const [ofRecipient, ofTarget] = [degreeOf(csr, u), degreeOf(csr, v)];
    const twoTies = routes.twoTies(v);
    const [, byTerritory, bySector] = sharesOf(flows, input, u, v);
    return {
      twoTies,
      threeTies: Math.max(0, routes.reach(v) - twoTies) / PARAMETERS.threeStepFactor,
      adamicAdar: routes.adamicAdar(v),
      jaccard: common / Math.max(1, ofRecipient + ofTarget - common),
      contactsOfRecipient: ofRecipient,
      contactsOfTarget: ofTarget,
      territoryAffinity: Number.isNaN(byTerritory) ? 0 : byTerritory,
      sectorAffinity: Number.isNaN(bySector) ? 0 : bySector,
    };
  };
}

/** P as the model learnt it from answers; null without one. It can be compared between recipients. */
export function learntIn(
  { model }: EncounterInput,
  features: FeaturesOf,
): (routes: Routes, u: number, v: number) => number | null {
  if (model === undefined) return () => null;
  return (routes, u, v) => {
    const row = featureRow(features(routes, u, v));
    return row === null ? null : likelihood(model, row);
  };
}
