import { actorMeasures } from './actor-measures.js';
import { actorPanel, edgePanel } from './actor-panel.js';
import { actors } from './actors.js';
import { answerState } from './answer-state.js';
import { backtestEncounters } from './backtest-encounters.js';
import { bridgeEdges, bridges, bridgesScreen, bridgeSummary } from './bridges.js';
import { bridgeRoles } from './bridge-roles.js';
import { bridgesRemoval, bridgesWithout } from './bridges-without.js';
import { participation } from './participation.js';
import { centrality } from './centrality.js';
import { communities, communitySummary } from './communities.js';
import { changedTies } from './changed-ties.js';
import { calendar, changes } from './changes.js';
import { decisionBoost, decisions } from './decisions.js';
import { demands } from './demands.js';
import { compareTerritories } from './compare-territories.js';
import { createContexts } from './ecosystem-context.js';
import { answerEncounter } from './encounter-answers.js';
import { encounterOutcome } from './encounter-outcome.js';
import { encounterOverview } from './encounter-overview.js';
import { encounters, explainPair } from './encounters.js';
import { exportGraph } from './export-graph.js';
import { forms, formsByChance } from './forms.js';
import { trend } from './trend.js';
import { undeclared } from './undeclared.js';
import { introductions, tieOrigins } from './introductions.js';
import { graph } from './graph.js';
import { hubs } from './hubs.js';
import { measureAnswer } from './measure-answer.js';
import { path } from './path.js';
import { search, territories } from './search.js';
import { compareSnapshots, listSnapshots, showSnapshot, takeSnapshot } from './snapshots.js';
import { status } from './status.js';
import { distance, lasting } from './distance.js';
import { proximity } from './proximity.js';
import { mixing, structureOf } from './structure.js';
import { summary } from './summary.js';
import { trackedCommunities } from './tracked-communities.js';
import { observed } from '../jobs/observed.js';
import type { ServiceDeps, Services } from './types.js';
import { unmatchedDemands } from './unmatched-demands.js';

/** All use cases on one store and one compute, sharing what was read and computed. */
export function createServices(deps: ServiceDeps): Services {
  const compute = observed(deps.compute);
  const contexts = createContexts({ ...deps, compute });
  return {
    working: () => compute.working(),
    answerState: ({ viewer }, reads) => answerState(deps, viewer, reads),
    actors: (scope) => actors(deps, contexts, scope),
    status: (scope) => status(deps, contexts, scope),
    communities: (scope) => communities(deps, contexts, scope),
    communitySummary: (scope) => communitySummary(deps, contexts, scope),
    centrality: (scope) => centrality(deps, contexts, scope),
    measure: (scope) => measureAnswer(deps, contexts, scope),
    trackedCommunities: (scope) => trackedCommunities(deps, contexts, scope),
    introductions: (scope) => introductions(deps, contexts, scope),
    undeclared: (scope) => undeclared(deps, contexts, scope),
    tieOrigins: (scope) => tieOrigins(deps, contexts, scope),
    structure: (scope) => structureOf(deps, contexts, scope),
    distance: (scope) => distance(deps, contexts, scope),
    proximity: (scope) => proximity(deps, contexts, scope),
    lasting: (scope) => lasting(deps, contexts, scope),
    mixing: (scope) => mixing(deps, contexts, scope),
    bridges: (scope) => bridges(deps, contexts, scope),
    bridgeEdges: (scope) => bridgeEdges(deps, contexts, scope),
    bridgeSummary: (scope) => bridgeSummary(deps, contexts, scope),
    bridgesScreen: (scope) => bridgesScreen(deps, contexts, scope),
    bridgeRoles: (scope) => bridgeRoles(deps, contexts, scope),
    bridgesWithout: (scope) => bridgesWithout(deps, contexts, scope),
    bridgesRemoval: (scope) => bridgesRemoval(deps, contexts, scope),
    participation: (scope) => participation(deps, contexts, scope),
    forms: (scope) => forms(deps, contexts, scope),
    formsByChance: (scope) => formsByChance(deps, contexts, scope),
    decisions: (scope) => decisions(deps, contexts, scope),
    decisionBoost: (scope) => decisionBoost(deps, contexts, scope),
    trend: (scope) => trend(deps, contexts, scope),
    hubs: (scope) => hubs(deps, contexts, scope),
    encounters: (scope) => encounters(deps, contexts, scope),
    encounterOverview: (scope) => encounterOverview(deps, contexts, scope),
    backtestEncounters: (scope) => backtestEncounters(deps, contexts, scope),
    explainPair: (scope) => explainPair(deps, contexts, scope),
    answerEncounter: (scope) => answerEncounter(deps, scope),
    encounterOutcome: (scope) => encounterOutcome(deps, contexts, scope),
    path: (scope) => path(deps, contexts, scope),
    takeSnapshot: (scope) => takeSnapshot(deps, contexts, scope),
    listSnapshots: (scope) => listSnapshots(deps, contexts, scope),
    compareSnapshots: (scope) => compareSnapshots(deps, contexts, scope),
    compareTerritories: (scope) => compareTerritories(deps, contexts, scope),
    showSnapshot: (scope) => showSnapshot(deps, contexts, scope),
    exportGraph: (scope) => exportGraph(deps, contexts, scope),
    summary: (scope) => summary(deps, contexts, scope),
    graph: (scope) => graph(contexts, scope),
    calendar: (scope) => calendar(contexts, scope),
    changedTies: (scope) => changedTies(deps, contexts, scope),
    changes: (scope) => changes(contexts, scope),
    demands: (scope) => demands(deps, contexts, scope),
    unmatchedDemands: (scope) => unmatchedDemands(deps, contexts, scope),
    actorPanel: (scope) => actorPanel(deps, contexts, scope),
    actorMeasures: (scope) => actorMeasures(deps, contexts, scope),
    edgePanel: (scope) => edgePanel(deps, contexts, scope),
    search: (scope) => search(contexts, scope),
    territories: (scope) => territories(contexts, scope),
  };
}
