import { communityOrder } from '@passerelle/core/analysis/community/community-order';
import { modularity } from '@passerelle/core/analysis/community/modularity';
import { smallerSides } from '@passerelle/core/analysis/cohesion/smaller-sides';
import { neo4jTroubleText } from '@passerelle/core/domain/neo4j-troubles';
import { CancelledError, InvalidInputError } from '@passerelle/core/errors';
import { edgeEnds, type Csr } from '@passerelle/core/graph/csr';
import type { EdgeList, GraphEngine } from '@passerelle/core/store/graph-engine';
import type { Compute } from './compute.js';
import type { TaskInput, TaskName, TaskResult } from './tasks.js';

/** Draws of Leiden, the best of which is kept: a database takes long for one. */
const RUNS = 3;
/** Under so many nodes there are no communities, and nothing to ask a database. */
const FEWEST = 10;
export const ENGINE_MEASURES = ['betweenness', 'pageRank', 'articulationPoint'] as const;

/** What an engine does: `own` = the kernels of this process do the rest. */
type InDatabase = {
  readonly [T in TaskName]?: (
    engine: GraphEngine,
    input: TaskInput<T>,
  ) => Promise<TaskResult<T>> | null;
};

const IN_DATABASE: InDatabase = {
  leiden: (engine, { csr, options }) =>
    csr.order < FEWEST || csr.size === 0 ? null : bestOf(engine, csr, options),
  pageRank: (engine, { csr }) => engine.pageRank(listOf(csr)),
  cutPoints: async (engine, { csr }) => {
    const [articulationPoint, cutEdge] = [
      await engine.articulationPoints(listOf(csr)),
      await engine.cutEdges(listOf(csr)),
    ];
    return { articulationPoint, cutEdge, smallerSide: smallerSides(csr, cutEdge) };
  },
  nodeMeasure: async (engine, { csr, measure, by = 'hops', pivots, error }) => {
    if (measure === 'pageRank') return { scores: await engine.pageRank(listOf(csr)), pivots: null };
    if (measure === 'articulationPoint') {
      return {
        scores: Float64Array.from(await engine.articulationPoints(listOf(csr))),
        pivots: null,
      };
    }
    const isExact = pivots === undefined && error === undefined;
    if (measure === 'betweenness' && by === 'hops' && isExact) {
      return { scores: await engine.betweenness(listOf(csr)), pivots: csr.order };
    }
    const asked = `${measure}${by === 'strength' ? ' --by strength' : ''}${isExact ? '' : ' by a sample'}`;
    throw unsupported(asked);
  },
  louvain: () => Promise.reject(unsupported('--algorithm louvain')),
  communityStability: () => Promise.reject(unsupported('--stability')),
  measureUncertainty: () => Promise.reject(unsupported('--resamples')),
};

function unsupported(asked: string): InvalidInputError {
  const list = ['Leiden', ...ENGINE_MEASURES].join(', ');
  return new InvalidInputError(neo4jTroubleText('en', 'engineMeasure', { asked, list }), {
    details: { neo4j: 'engineMeasure', asked, list },
  });
}

async function bestOf(
  engine: GraphEngine,
  csr: Csr,
  { seed, resolution = 1 }: TaskInput<'leiden'>['options'],
): Promise<TaskResult<'leiden'>> {
  let best: Omit<TaskResult<'leiden'>, 'runs'> = {
    community: new Int32Array(0),
    quality: -Infinity,
  };
  for (let run = 0; run < RUNS; run++) {
    const found = await engine.leiden(listOf(csr), { seed: seed + run, resolution });
    const community = communityOrder(csr, found);
    const quality = modularity(csr, community, resolution);
    if (quality > best.quality) best = { community, quality };
  }
  return { ...best, runs: RUNS };
}

/** By edge number. */
function listOf(csr: Csr): EdgeList {
  const { a, b } = edgeEnds(csr);
  const strengths = new Float64Array(csr.size);
  csr.edgeIds.forEach((edge, at) => (strengths[edge] = csr.strengths[at] ?? 0));
  return { order: csr.order, sources: a, targets: b, strengths };
}

/** Runs in the database what it can, and the rest as before. */
export function createEngineCompute(own: Compute, engine: GraphEngine): Compute {
  return {
    async run(task, input, hooks = {}) {
      const { signal } = hooks;
      if (signal?.aborted === true) throw new CancelledError();
      type Run = (
        engine: GraphEngine,
        input: unknown,
      ) => Promise<TaskResult<typeof task>> | null | undefined;
      // A graph without nodes cannot be made in a database, and needs none.
      const isEmpty = 'csr' in input && input.csr.order === 0;
      const answer = isEmpty ? null : (IN_DATABASE[task] as Run | undefined)?.(engine, input);
      if (answer === undefined || answer === null) return own.run(task, input, hooks);
      return untilAborted(answer, signal);
    },
    close: async () => {
      await engine.close();
      await own.close();
    },
  };
}

/** The caller is answered at once; the database is left to finish what it alone can stop. */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new CancelledError());
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
    answer.catch(() => undefined);
  }
}
