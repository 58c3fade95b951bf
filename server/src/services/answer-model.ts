import type { Suggestion } from '@passerelle/core/domain/mediation';
import {
  calibrate,
  type Calibration,
} from '@passerelle/core/encounter/acceptance/calibrated-model';
import { featureRow } from '@passerelle/core/encounter/acceptance/pair-features';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import { hashOf } from './snapshots.js';

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
  /** Names the answers it was learnt from: another answer, or one that may no longer be read, is another key. */
  readonly key: string;
}

/** States of the answers kept for a store: what each role sees, and some before. */
const KEPT = 4;
const kept = new WeakMap<GraphStore, Map<string, Learnt>>();

/** What answers teach about which pairs are accepted; the same whatever the order they are stored in. Learnt once for
 *  each state of the answers: the caller reads them anew each time, so consent that was withdrawn works at once.
 *  @complexity O(answers) when nothing changed */
export function learntIn(store: GraphStore, suggestions: readonly Suggestion[]): Learnt {
  const pairs = answeredPairs(suggestions);
  const key = hashOf(
    pairs.map(({ suggestion: { id, answer }, features, isRandom }) => [
      id,
      answer,
      isRandom,
      ...features,
    ]),
  );
  const states = kept.get(store) ?? new Map<string, Learnt>();
  kept.set(store, states);
  const learnt = states.get(key) ?? {
    from: pairs.map(({ suggestion }) => suggestion),
    calibration: calibrate(pairs),
    key,
  };
  states.delete(key);
  states.set(key, learnt);
  for (const oldest of states.keys()) {
    if (states.size <= KEPT) break;
    states.delete(oldest);
  }
  return learnt;
}

function answeredPairs(suggestions: readonly Suggestion[]) {
  const byId = [...suggestions].sort((a, b) => (a.id < b.id ? -1 : 1));
  return byId.flatMap((suggestion) => {
    const accepted = ACCEPTED[suggestion.answer];
    const features = accepted === undefined ? null : featureRow(suggestion.terms);
    if (accepted === undefined || features === null) return [];
    return [{ suggestion, features, accepted, isRandom: suggestion.propensity !== null }];
  });
}
