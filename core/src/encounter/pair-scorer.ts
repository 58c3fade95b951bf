import { UNREACHED } from '../graph/bfs.js';
import { degreeOf, nodeStrengths } from '../graph/csr.js';
import { benefit, isNearerToHub } from './benefit.js';
import { closenessGain } from './closeness-gain.js';
import { combinedScore } from './combine.js';
import { hubDistance } from './hub-distance.js';
import { bestIntroduction, familiarity, introductionsFrom } from './introducer.js';
import { contactLimit, plausibility, routesFrom, type Routes } from './plausibility.js';
import { sharesOf, surprise, surpriseOf } from './surprise.js';
import type { Encounter, EncounterInput } from './types.js';

/** Arcs walked on third steps, all recipients together (about a minute on one core in 2026). */
const ARC_BUDGET = 1.5e10;

export interface PairScorer {
  /** What is computed once a recipient. */
  recipient(u: number): RecipientScorer;
}
export interface RecipientScorer {
  readonly routes: Routes;
  /** @param fit F, when needs are known  @returns terms, score and the facts behind the reasons */
  pair(v: number, fit?: number): Encounter;
}

/** Everything the terms share: node strengths, flows between groups, distances to hubs. @complexity O(n + m) to build */
export function pairScorer(input: EncounterInput, recipients: number, seed: number): PairScorer {
  const { csr, community, scale } = input;
  const totals = nodeStrengths(csr);
  const familiar = familiarity(csr);
  const flows = surpriseOf(input);
  const hubs = hubDistance(input);
  const closeness = closenessGain(csr, seed);
  const mostContacts = contactLimit(csr, recipients, ARC_BUDGET);
  return {
    recipient(u) {
      const routes = routesFrom(csr, totals, u, mostContacts);
      const horizon = closeness.from(u, routes);
      const toHub = hubs.above(scale[u]!);
      const introductions = introductionsFrom(input, familiar, u);
      // Costly, and not needed for a recipient without candidates.
      let yardstick = NaN;
      const contacts = contactsByCommunity(input, u);
      return {
        routes,
        pair(v, fit) {
          if (Number.isNaN(yardstick)) yardstick = closeness.yardstick(horizon);
          const isNearer = isNearerToHub(toHub, u, v);
          const best = bestIntroduction(input, familiar, introductions, u, v);
          const terms = {
            F: fit ?? null,
            P: plausibility(routes, v),
            I: best.ease,
            B: benefit({
              common: routes.common[v]!,
              contactsOfU: degreeOf(csr, u),
              contactsOfV: degreeOf(csr, v),
              gain: closeness.gain(horizon, v),
              yardstick,
              isNearerToHub: isNearer,
            }),
            S: surprise(flows, input, u, v),
          };
          const [byCommunity, byTerritory] = sharesOf(flows, input, u, v);
          return {
            recipient: u,
            target: v,
            score: combinedScore(terms),
            terms,
            distance: horizon.hops[v]!,
            common: routes.common[v]!,
            introducer: best.introducer,
            relay: best.relay,
            event: best.event,
            contactsThere: contacts.get(community[v]!) ?? 0,
            nearerHub: isNearer && toHub !== null ? hubs.nearest(toHub, v) : -1,
            hopsBefore: toHub === null || toHub[u] === UNREACHED ? -1 : toHub[u]!,
            hopsAfter: isNearer && toHub !== null ? toHub[v]! + 1 : -1,
            sharedRelations: Number.isNaN(byTerritory) ? byCommunity : byTerritory,
          };
        },
      };
    },
  };
}

function contactsByCommunity({ csr, community }: EncounterInput, u: number): Map<number, number> {
  const contacts = new Map<number, number>();
  for (let at = csr.offsets[u]!; at < csr.offsets[u + 1]!; at++) {
    const there = community[csr.targets[at]!]!;
    contacts.set(there, (contacts.get(there) ?? 0) + 1);
  }
  return contacts;
}
