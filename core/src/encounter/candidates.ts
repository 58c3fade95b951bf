import { degreeOf, nodesByDegree, type Csr } from '../graph/csr.js';
import { rng, type Rng } from '../graph/rng.js';
import { answersOf, isUnmet } from './gates/gates.js';
import { kindsOf } from './gates/kinds.js';
import { PARAMETERS } from './parameters.js';
import type { Routes } from './routes.js';
import type { Likelihood } from './terms/likelihood.js';
import type { EncounterInput, EncounterOptions } from './types.js';

export interface Candidates {
  /** Candidates of one recipient, best first, and those drawn besides.
   *  @param likelihood when it knows nodes met in larger events: the most likely of all, these among them
   *  @complexity O(reached · log pool) */
  of(routes: Routes, likelihood?: Likelihood): readonly number[];
}

type Passes = (v: number) => boolean;

/** Who answers a demand of u, when somebody does (G2); else the most plausible nodes that pass every gate, best first
 *  (ties: smallest node). Structural: two or three ties away; only two, by T2, where three would cost too much and two
 *  offer enough; the nodes with most contacts besides, where those are fewer than `pool`.
 *  @returns null for a recipient that can have none, whoever it knows  @complexity O(n) to build */
export function candidatesIn(
  input: EncounterInput,
  { seed, pool, drawn = 0, passes: instead }: Candidature,
): (u: number) => Candidates | null {
  const kinds = instead === undefined ? kindsOf(input) : null;
  const bestKnown = bestKnownOf(input.csr);
  const among = (u: number, mayBe: Passes): Candidates['of'] => {
    return (routes, likelihood) => {
      const passes = (v: number): boolean => !routes.isContact(v) && mayBe(v);
      const near = plausibleOf(routes, passes, pool);
      const hasRoom = near.length < pool && degreeOf(input.csr, u) > 0;
      const plausible = hasRoom ? withOthers(near, bestKnown, passes) : near;
      const found =
        likelihood === undefined || likelihood.met.length === 0
          ? plausible
          : mostLikely(likelihood, plausible, passes, pool);
      if (drawn === 0) return found;
      const random = rng(seed * 2_654_435_761 + u);
      return [...new Set([...found, ...draw(random, input.csr.order, passes, drawn)])];
    };
  };
  return (u) => {
    if (instead !== undefined) return { of: among(u, (v) => instead(u, v)) };
    const mayBe = kinds!.from(u);
    if (mayBe === null) return null;
    return {
      of(routes, likelihood) {
        const answers = answersOf(input, u);
        if (answers.length > 0) return answers;
        const passes = (v: number): boolean => mayBe(v) && isUnmet(input, u, v, routes.common(v));
        return among(u, passes)(routes, likelihood);
      },
    };
  };
}

/** @see EncounterOptions */
type Candidature = Pick<EncounterOptions, 'seed' | 'drawn' | 'passes'> & { readonly pool: number };

function plausibleOf(routes: Routes, passes: Passes, pool: number): number[] {
  if (!routes.isWhole) {
    const near = bestOf(routes.reached, routes.nearness, passes, pool);
    if (near.length >= pool) return near;
    routes.whole();
  }
  return bestOf(routes.reached, routes.nearness, passes, pool);
}

/** The nodes with most contacts: of those that have equally many all or none, so that no number decides. */
function bestKnownOf(csr: Csr): Uint32Array {
  const { bestKnown } = PARAMETERS.bounds;
  const nodes = nodesByDegree(csr);
  const least = nodes.length > bestKnown ? degreeOf(csr, nodes[bestKnown]!) : 0;
  return nodes.subarray(0, bestKnown).filter((v) => degreeOf(csr, v) > least);
}

/** Those that pass of the others, after them. */
function withOthers(near: readonly number[], others: Uint32Array, passes: Passes): number[] {
  const known = new Set(near);
  return [...near, ...others.filter((v) => !known.has(v) && passes(v))];
}

function mostLikely(
  likelihood: Likelihood,
  plausible: readonly number[],
  passes: Passes,
  pool: number,
): number[] {
  const known = new Set(plausible);
  const met = likelihood.met.filter((v) => !known.has(v) && passes(v));
  const nodes = [...plausible, ...met];
  const figure = new Map(nodes.map((v) => [v, likelihood.of(v)]));
  return nodes.sort((a, b) => figure.get(b)! - figure.get(a)! || a - b).slice(0, pool);
}

/** Nodes that pass, drawn at random; fewer when few do. @complexity O(draws · gates) */
function draw(random: Rng, order: number, passes: Passes, count: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < PARAMETERS.bounds.draws && found.size < count; i++) {
    const v = random.below(order);
    if (!found.has(v) && passes(v)) found.add(v);
  }
  return found;
}

/** The first so many by a figure, best first; of equal ones the smallest node. Kept in a sorted list. */
function bestOf(
  nodes: ArrayLike<number>,
  figure: (v: number) => number,
  passes: (v: number) => boolean,
  count: number,
): number[] {
  const kept = new Uint32Array(count);
  const figures = new Float64Array(count);
  let size = 0;
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!;
    const x = figure(v);
    if (x <= 0) continue;
    if (size === count) {
      const last = figures[count - 1]!;
      if (x < last || (x === last && v > kept[count - 1]!)) continue;
    }
    if (!passes(v)) continue;
    if (size < count) size++;
    let at = size - 1;
    for (; at > 0; at--) {
      const before = figures[at - 1]!;
      if (before > x || (before === x && kept[at - 1]! < v)) break;
      kept[at] = kept[at - 1]!;
      figures[at] = before;
    }
    kept[at] = v;
    figures[at] = x;
  }
  return Array.from(kept.subarray(0, size));
}
