import type { KernelHooks } from '../../analysis/measure.js';
import { CancelledError } from '../../errors.js';
import type { Csr } from '../../graph/csr.js';
import { pairOrders } from '../pair-order.js';
import { scorePairs } from '../score-pairs.js';
import type { EncounterInput } from '../types.js';
import { peerScores, type Peer } from './methods.js';
import type { Pairs } from './places.js';

type Passes = (u: number, v: number) => boolean;

/** Candidates of a recipient that compete in the assignment. */
const POOL = 400;
/** Candidates of ours drawn at random besides, so that the limits of exposure have somebody to turn to. */
const DRAWN = 40;

/** The pairs of each recipient that a method thinks most of, among those that pass.
 *  @throws CancelledError when the hook says so  @complexity of `scorePairs`, or of `peerScores` and O(n log n) a recipient */
export function methodPairs(
  input: EncounterInput,
  method: 'ours' | Peer,
  recipients: readonly number[],
  passes: Passes,
  seed: number,
  hooks: KernelHooks,
): Pairs {
  if (method === 'ours') {
    const options = { recipients, seed, pool: POOL, competing: POOL + DRAWN, drawn: DRAWN, passes };
    return scorePairs(input, options, hooks);
  }
  const recipient: number[] = [];
  const target: number[] = [];
  const score: number[] = [];
  for (const u of recipients) {
    if (hooks.isCancelled?.() === true) throw new CancelledError();
    const scores = peerScores(graphOf(input, method), method, u, seed);
    const best: number[] = [];
    const byScore = Uint32Array.from(scores.keys())
      .filter((v) => scores[v]! > 0)
      .sort((v, w) => scores[w]! - scores[v]! || v - w);
    for (const v of byScore) {
      if (best.length === POOL) break;
      if (passes(u, v)) best.push(v);
    }
    for (const v of best) {
      recipient.push(u);
      target.push(v);
      score.push(scores[v]!);
    }
  }
  return { recipient, target, score };
}

/** How a method scores any pair, its own candidates or not. */
export function methodScores(
  input: EncounterInput,
  method: 'ours' | Peer,
  seed: number,
): (u: number) => (v: number) => number {
  if (method === 'ours') {
    const orders = pairOrders(input);
    return (u) => {
      const { of } = orders.from(u);
      return (v) => of(v).order;
    };
  }
  return (u) => {
    const scores = peerScores(graphOf(input, method), method, u, seed);
    return (v) => scores[v]!;
  };
}

function graphOf({ csr, wide }: EncounterInput, peer: Peer): Csr {
  return peer === 'aa-wide' ? (wide ?? csr) : csr;
}
