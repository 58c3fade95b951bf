import type { Csr } from '../../graph/csr.js';
import { EXACT_VISITS, EXACT_VISITS_BY_LENGTH, PIVOTS, SEED } from '../defaults.js';
import {
  answer,
  pathQuestion,
  type PathQuestion,
  type PathSums,
} from '../shortest-paths/path-sums.js';
import type { Wanted } from '../shortest-paths/walks.js';
import { dependenciesByLength, samplePivots, type PathOptions } from './dependencies.js';

export interface PairSums extends PathSums {
  /** Sources walked, out of all. Sums are already scaled up when they are fewer. */
  readonly pivots: number;
}

/** Dependencies of all ordered pairs (source, end): exact while it is cheap enough, else estimated from seeded sources.
 *  @param sources ascending  @param isEnd 1 = an end of a pair, by node
 *  @param options.pivots sources; by default all while arc visits stay below EXACT_VISITS (on the reduced graph; by
 *    length EXACT_VISITS_BY_LENGTH), else PIVOTS; sums are then scaled by all / pivots
 *  @throws InvalidInputError for pivots below 1 or lengths that are none */
export function pairSums(
  csr: Csr,
  sources: Uint32Array,
  isEnd: Float64Array,
  wanted: Wanted,
  options: PathOptions,
): PairSums {
  const { lengths, hooks, seed = SEED } = options;
  const sample = (limit: number): Uint32Array => samplePivots(sources, limit, seed);
  if (lengths !== undefined) {
    const isCheap = sources.length * csr.targets.length <= EXACT_VISITS_BY_LENGTH;
    const walked = sample(options.pivots ?? (isCheap ? Infinity : PIVOTS));
    const sums = dependenciesByLength(csr, walked, isEnd, lengths, wanted.edge, hooks);
    return scaled({ ...sums, apart: new Float64Array(0) }, sources.length, walked.length);
  }
  const ask = (walked: Uint32Array): PathQuestion => {
    const source = new Float64Array(csr.order);
    for (const node of walked) source[node] = 1;
    return pathQuestion(csr, { source, end: isEnd }, wanted);
  };
  let walked = sample(options.pivots ?? Infinity);
  let question = ask(walked);
  if (options.pivots === undefined && question.plan.visits > EXACT_VISITS) {
    walked = sample(PIVOTS);
    question = ask(walked);
  }
  return scaled(answer(csr, question, hooks), sources.length, walked.length);
}

function scaled({ node, apart, edge }: PathSums, all: number, pivots: number): PairSums {
  if (pivots === all) return { node, apart, edge, pivots };
  const up = (sums: Float64Array): Float64Array => sums.map((sum) => (sum * all) / pivots);
  return { node: up(node), apart: up(apart), edge: up(edge), pivots };
}
