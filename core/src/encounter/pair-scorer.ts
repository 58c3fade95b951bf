import { UNREACHED } from '../graph/bfs.js';
import { degreeOf } from '../graph/csr.js';
import { contactsInCommon } from './contacts-in-common.js';
import { distanceTable, sampleOf } from './distance-table.js';
import { farHopsIn, horizonsIn, type Horizon } from './horizon.js';
import { longRows } from './long-rows.js';
import { featuresIn, learntIn } from './acceptance/learnt.js';
import { routesOfInput } from './routes.js';
import { benefit, isNearerToHub } from './terms/benefit.js';
import { closenessGain } from './terms/closeness-gain.js';
import { combinedScore } from './terms/combine.js';
import { demandFit, fitBetween } from './terms/fit.js';
import { hubDistance } from './terms/hub-distance.js';
import {
  bestIntroduction,
  familiarity,
  introductionsIn,
  type BestIntroduction,
} from './terms/introducer.js';
import { plausibility } from './terms/plausibility.js';
import { sharesOf, surprise, surpriseOf } from './terms/surprise.js';
import type { Encounter, EncounterInput, Terms } from './types.js';

export interface PairScorer {
  /** What is computed once a recipient. Valid until the next call. */
  recipient(u: number): RecipientScorer;
  /** Who else could introduce u to v, among those who are free. Ends what `recipient` answered. */
  introduction(u: number, v: number, isFree: (introducer: number) => boolean): BestIntroduction;
}
export interface RecipientScorer {
  /** @param fit F, when needs are known */
  terms(v: number, fit?: number): Terms;
  /** Terms, score and the facts behind the reasons. */
  pair(v: number, fit?: number): Encounter;
}

/** Everything the terms share: node strengths, flows between groups, distances to hubs.
 *  @complexity O(n + m) to build */
export function pairScorer(input: EncounterInput, seed: number): PairScorer {
  const { csr, community, scale } = input;
  const familiar = familiarity(csr);
  const flows = surpriseOf(input);
  const hubs = hubDistance(input);
  const distances = input.distances ?? distanceTable(csr, seed);
  const sample = sampleOf(distances);
  const gains = closenessGain(csr, sample, distances);
  const rows = longRows(csr);
  const inCommon = contactsInCommon(csr, rows);
  const routesOf = routesOfInput(input, sample, inCommon);
  const features = featuresIn(input, flows);
  const learnt = learntIn(input, features);
  const horizons = horizonsIn(csr, distances);
  const hopsTo = farHopsIn(csr);
  const introductionsOf = introductionsIn(input, familiar, inCommon, contactsInCommon(csr, rows));
  return {
    introduction: (u, v, isFree) =>
      bestIntroduction(input, familiar, introductionsOf.from(u, undefined, isFree), u, v),
    recipient(u) {
      const routes = routesOf.from(u);
      const introductions = introductionsOf.from(u, routes.common);
      const toHub = hubs.above(scale[u]!);
      // Costly, and not needed for a recipient without candidates.
      let horizon: Horizon | undefined;
      let yardstick = NaN;
      const seenFrom = (): Horizon => {
        if (horizon === undefined) {
          horizon = horizons.from(u, routes);
          yardstick = gains.yardstick(horizon);
        }
        return horizon;
      };
      const introductionTo = (v: number) => bestIntroduction(input, familiar, introductions, u, v);
      const terms = (v: number, fit?: number): Terms => {
        const gain = gains.gain(seenFrom(), v);
        return {
          F: fit ?? demandFit(input.demand, u, v),
          P: learnt(routes, u, v) ?? plausibility(routes, v),
          I: introductionTo(v).ease,
          B: benefit({
            common: routes.common(v),
            contactsOfU: degreeOf(csr, u),
            contactsOfV: degreeOf(csr, v),
            gain,
            yardstick,
            isNearerToHub: isNearerToHub(toHub, u, v),
          }),
          S: surprise(flows, input, u, v),
        };
      };
      const distanceTo = (v: number): number => {
        const near = seenFrom().hops(v);
        // "4 or more" is not for a person to read.
        return near < 4 ? near : hopsTo(v, seenFrom().known);
      };
      return {
        terms,
        pair(v, fit) {
          const found = terms(v, fit);
          const isNearer = isNearerToHub(toHub, u, v);
          const { introducer, relay, event } = introductionTo(v);
          const at = found.F === null ? -1 : fitBetween(input.demand, u, v);
          const [byCommunity, byTerritory] = sharesOf(flows, input, u, v);
          return {
            recipient: u,
            target: v,
            score: combinedScore(found),
            terms: found,
            features: features(routes, u, v),
            distance: distanceTo(v),
            common: routes.common(v),
            introducer,
            relay,
            event,
            contactsThere: contactsIn(input, u, community[v]!),
            nearerHub: isNearer && toHub !== null ? hubs.nearest(toHub, v) : -1,
            hopsBefore: toHub === null || toHub[u] === UNREACHED ? -1 : toHub[u]!,
            hopsAfter: isNearer && toHub !== null ? toHub[v]! + 1 : -1,
            need: at === -1 ? -1 : input.demand!.need[at]!,
            offer: at === -1 ? -1 : input.demand!.offer[at]!,
            propensity: NaN,
            sharedRelations: Number.isNaN(byTerritory) ? byCommunity : byTerritory,
          };
        },
      };
    },
  };
}

/** Ties of u with one community. */
function contactsIn({ csr, community }: EncounterInput, u: number, there: number): number {
  let count = 0;
  for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
    if (community[csr.targets[at]!] === there) count++;
  }
  return count;
}
