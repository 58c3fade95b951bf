import type { Suggestion } from '@passerelle/core/domain/mediation';
import {
  calibrate,
  type Calibration,
} from '@passerelle/core/encounter/acceptance/calibrated-model';
import { featureRow } from '@passerelle/core/encounter/acceptance/pair-features';

/** Answers that take sides: "later" and "already know each other" do not. */
const ACCEPTED: Readonly<Partial<Record<Suggestion['answer'], boolean>>> = {
  interested: true,
  introduced: true,
  met: true,
  tie: true,
  declined: false,
};

export interface Learnt {
  /** Suggestions that were learnt from, in the order the calibration counts them. */
  readonly from: readonly Suggestion[];
  /** null = too few answers. */
  readonly calibration: Calibration | null;
}

/** What answers teach about which pairs are accepted; the same whatever the order they are stored in. */
export function learntFrom(suggestions: readonly Suggestion[]): Learnt {
  const byId = [...suggestions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pairs = byId.flatMap((suggestion) => {
    const accepted = ACCEPTED[suggestion.answer];
    const features = accepted === undefined ? null : featureRow(suggestion.terms);
    if (accepted === undefined || features === null) return [];
    return [{ suggestion, features, accepted, isRandom: suggestion.propensity !== null }];
  });
  return { from: pairs.map(({ suggestion }) => suggestion), calibration: calibrate(pairs) };
}
