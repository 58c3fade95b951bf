import type {
  NodeFigures,
  NodeMeasureOptions,
  NodeNeed,
} from '@passerelle/core/analysis/node-measure';
import {
  isNodeMeasureId,
  measures,
  nodeMeasures,
  type NodeMeasureId,
} from '@passerelle/core/analysis/registry';
import type { Note } from '@passerelle/core/contract/report';
import { lastDay } from '@passerelle/core/domain/period';
import type { Csr } from '@passerelle/core/graph/csr';
import { project } from '@passerelle/core/graph/projection';
import { EcoError, InvalidInputError } from '@passerelle/core/errors';
import { recentFacts } from './activity.js';
import { decisionMakers } from './decision-makers.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { groupingOf, groupsOf } from './groupings.js';
import { seedOf } from './meta.js';
import { note } from './notes.js';
import { partitionOf } from './partition.js';
import { partitionsToTry } from './stability.js';
import { crossScaleOf } from './territory-bridges.js';
import type { NodeMeasureScope, ServiceDeps } from './types.js';

/** One registered measure of every node, given what it needs. */
export async function nodeFigures(
  deps: ServiceDeps,
  context: EcosystemContext,
  measure: NodeMeasureId,
  scope: NodeMeasureScope,
): Promise<NodeFigures & { readonly notes: readonly Note[] }> {
  const { key, input, notes = [] } = await nodeInput(deps, context, measure, scope);
  const found = await context.task(
    'nodeMeasure',
    key,
    () => ({ csr: context.csr, measure, ...input }),
    scope,
  );
  return { ...found, notes };
}

/** What a measure needs besides the graph, and the name of its result in the cache. */
export async function nodeInput(
  deps: ServiceDeps,
  context: EcosystemContext,
  measure: NodeMeasureId,
  scope: NodeMeasureScope,
): Promise<Given> {
  const given = await Promise.all(
    nodeMeasures[measure].needs.map((need) => GIVERS[need](deps, context, scope)),
  );
  return {
    key: [measure, ...given.map(({ key }) => key)].join('|'),
    input: Object.assign({}, ...given.map(({ input }) => input)) as Given['input'],
    notes: given.flatMap(({ notes = [] }) => notes),
  };
}

/** @throws InvalidInputError for an id that is no node measure */
export function knownMeasure(measure: string): NodeMeasureId {
  if (isNodeMeasureId(measure)) return measure;
  if (measures.some(({ id }) => id === measure)) {
    throw new InvalidInputError(
      `centrality: "${measure}" is no measure of actors. Expected "passerelle measure ${measure}", or /measures/${measure}.`,
      { details: { fault: 'notOfActors', measure } },
    );
  }
  const expected = Object.keys(nodeMeasures).sort();
  throw new InvalidInputError(
    `centrality: "${measure}" is not a measure of actors. Expected one or several of ${expected.join(', ')}.`,
    { details: { got: measure, expected } },
  );
}

interface Given {
  readonly input: Omit<NodeMeasureOptions, 'hooks'>;
  /** What of it changes the result. */
  readonly key: string;
  readonly notes?: readonly Note[];
}

const GIVERS: Readonly<
  Record<
    NodeNeed,
    (deps: ServiceDeps, context: EcosystemContext, scope: NodeMeasureScope) => Promise<Given>
  >
> = {
  paths: (_deps, _context, scope) => {
    const { by = 'hops' } = scope;
    const seed = seedOf(scope);
    // The automatic choice (all sources on a small graph) holds until somebody asks for a number.
    const pivots = scope.settings?.pivots;
    const error = scope.settings?.betweennessError;
    const sampled = {
      ...(pivots === undefined ? {} : { pivots }),
      ...(error === undefined ? {} : { error }),
    };
    return Promise.resolve({ input: { by, seed, ...sampled }, key: `${by}|${seed}` });
  },
  groups: async (_deps, context, scope) => {
    const { groups, key } = await groupsOf(context, groupingOf(scope.groups), scope);
    return { input: { groups }, key };
  },
  sides: async (deps, context, scope) => {
    const { local, targets, key } = await crossScaleOf(deps, context, scope);
    return { input: { sides: { local, targets } }, key };
  },
  decisionMakers: (_deps, context) =>
    Promise.resolve({ input: { decisionMakers: decisionMakers(context) }, key: '' }),
  activity: (_deps, context) => {
    const { columns, asOf, settings } = context;
    const activity = recentFacts(columns, lastDay(asOf), settings.activeYears);
    return Promise.resolve({ input: { activity }, key: '' });
  },
  trials: async (_deps, context, scope) => {
    const { community } = await partitionOf(context, scope);
    const [seed, partitions] = [seedOf(scope), partitionsToTry(context, scope)];
    const { keptTies } = context.settings;
    const given = community.map((number) => number - 1);
    return {
      input: { trials: { given, partitions, keptTies, resolution: 1, seed } },
      key: `${seed}|${partitions}`,
      notes: [note('trials', { partitions, kept: Math.round(100 * keptTies) })],
    };
  },
  circles: async (_deps, context, scope) => {
    const { cap, csr } = await context.once(
      'circles',
      () => countableCircles(context, scope),
      scope,
    );
    const { cliqueSize, cliqueEventCap } = context.settings;
    const notes =
      cap === cliqueEventCap ? [] : [note('smallerCrowds', { cap, of: cliqueEventCap })];
    return { input: { circles: { csr, cliqueSize } }, key: String(cap), notes };
  },
};

/** Smaller crowds, for where those of the setting make too many cliques. */
const SMALLER_CAPS = [15, 10, 7, 5];

/** The graph in which cliques count, with the largest events that their number allows. Somebody who asks for a size of
 *  events gets it, or the refusal. */
async function countableCircles(
  context: EcosystemContext,
  scope: NodeMeasureScope,
): Promise<{ readonly cap: number; readonly csr: Csr }> {
  const { cliqueSize, cliqueEventCap, halfLifeDays } = context.settings;
  const { asOf } = context.projection;
  const isGiven = scope.settings?.cliqueEventCap !== undefined;
  const smaller = isGiven ? [] : SMALLER_CAPS.filter((cap) => cap < cliqueEventCap);
  for (const cap of [cliqueEventCap, ...smaller]) {
    const { csr } = project(context.columns, { asOf, halfLifeDays, eventCap: cap });
    const isLast = cap === (smaller.at(-1) ?? cliqueEventCap);
    if (isLast) return { cap, csr };
    try {
      const input = { csr: context.csr, measure: MEASURE, circles: { csr, cliqueSize } } as const;
      await context.task('nodeMeasure', `${MEASURE}|${cap}`, () => input, scope);
      return { cap, csr };
    } catch (error) {
      // From another thread comes the code, not the class.
      if (!(error instanceof EcoError && error.code === 'LIMIT_EXCEEDED')) throw error;
    }
  }
  throw new Error('there is a last size of events');
}
const MEASURE = 'structuralFold';
