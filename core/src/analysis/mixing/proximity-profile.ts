import { PROXIMITIES, type Proximity } from '../../domain/proximity.js';
import { edgeEnds, type Csr } from '../../graph/csr.js';
import { rng, type Rng } from '../../graph/rng.js';
import type { Measure } from '../measure.js';
import type { Interval } from '../resampling/quantile.js';
import { wilson } from '../resampling/wilson.js';
import { distanceKm } from './remote-ties.js';
import { stepsWithoutTie } from './steps-without-tie.js';

/** One entry a node. */
export interface ProximityTraits {
  /** Degrees, NaN = unknown. */
  readonly lat: ArrayLike<number>;
  readonly lon: ArrayLike<number>;
  /** Organisations a node belongs to, or is; empty = unknown. */
  readonly organisations: readonly (readonly number[])[];
  /** Sphere, -1 = unknown. */
  readonly sphere: ArrayLike<number>;
  /** Themes; empty = unknown. */
  readonly themes: readonly (readonly number[])[];
}
export interface ProximityOptions {
  /** Ties drawn, and pairs without a tie beside them. */
  readonly pairs: number;
  readonly remoteKm: number;
  readonly intervalShare: number;
  readonly seed: number;
}
/** Mean nearness over pairs where it is known; NaN where it is known of none. */
export interface Nearness {
  readonly known: number;
  readonly mean: number;
  readonly interval: Interval;
}
export interface ProximityRow {
  readonly proximity: Proximity;
  readonly tied: Nearness;
  readonly untied: Nearness;
}

/** How near tied actors are, beside pairs without a tie drawn as often as their ends have ties. Of a pair, each 0 … 1:
 *  geographic: 1 within remoteKm, else 0; social: 1 / steps apart, their own tie left out, 0 when there is no other way;
 *  organisational: 1 when one organisation has both, else 0; institutional: 1 of one sphere, else 0; cognitive:
 *  |A ∩ B| / √(|A| |B|) of their themes.
 *  @returns one row a proximity; intervals take each pair as a sign by itself, and a mean as a share (never too narrow
 *  for that: figures between 0 and 1 scatter less than zeros and ones of the same mean)
 *  @complexity O(pairs · (n + m))
 *  @source Boschma (2005), Reg. Studies 39:61; Torre & Rallet (2005), Reg. Studies 39:47 */
export function proximityProfile(
  csr: Csr,
  traits: ProximityTraits,
  options: ProximityOptions,
): readonly ProximityRow[] {
  const random = rng(options.seed);
  const tied = drawnTies(csr, options.pairs, random);
  const untied = drawnPairs(csr, options.pairs, random);
  const steps = stepsWithoutTie(csr);
  const nearness: Readonly<Record<Proximity, (a: number, b: number) => number>> = {
    geographic: (a, b) => {
      const { lat, lon } = traits;
      const km = distanceKm(lat[a]!, lon[a]!, lat[b]!, lon[b]!);
      return Number.isNaN(km) ? NaN : Number(km <= options.remoteKm);
    },
    social: (a, b) => 1 / steps(a, b),
    organisational: (a, b) => {
      const cosine = likeness(traits.organisations[a]!, traits.organisations[b]!);
      return Number.isNaN(cosine) ? NaN : Number(cosine > 0);
    },
    institutional: (a, b) => {
      const [own, other] = [traits.sphere[a]!, traits.sphere[b]!];
      return own < 0 || other < 0 ? NaN : Number(own === other);
    },
    cognitive: (a, b) => likeness(traits.themes[a]!, traits.themes[b]!),
  };
  return PROXIMITIES.map((proximity) => {
    const over = (pairs: readonly Pair[]): Nearness => {
      const known = pairs
        .map(([a, b]) => nearness[proximity](a, b))
        .filter((x) => !Number.isNaN(x));
      const sum = known.reduce((total, one) => total + one, 0);
      return {
        known: known.length,
        mean: known.length === 0 ? NaN : sum / known.length,
        interval: wilson(sum, known.length, options.intervalShare),
      };
    };
    return { proximity, tied: over(tied), untied: over(untied) };
  });
}

type Pair = readonly [a: number, b: number];

/** So many ties without putting back, or all there are. */
function drawnTies(csr: Csr, count: number, random: Rng): Pair[] {
  const { a, b } = edgeEnds(csr);
  const edges = Uint32Array.from({ length: csr.size }, (_, e) => e);
  const taken = Math.min(count, csr.size);
  for (let i = 0; i < taken; i++) {
    const j = i + random.below(csr.size - i);
    [edges[i], edges[j]] = [edges[j]!, edges[i]!];
  }
  return Array.from(edges.subarray(0, taken), (e) => [a[e]!, b[e]!]);
}

const MOST_TRIES = 20;
/** Pairs without a tie, each end drawn as often as it has ties; fewer where almost everybody is tied. */
function drawnPairs(csr: Csr, count: number, random: Rng): Pair[] {
  const { targets } = csr;
  const pairs: Pair[] = [];
  for (let tries = 0; pairs.length < count && tries < count * MOST_TRIES; tries++) {
    if (targets.length === 0) break;
    const a = targets[random.below(targets.length)]!;
    const b = targets[random.below(targets.length)]!;
    if (a !== b && !areTied(csr, a, b)) pairs.push([a, b]);
  }
  return pairs;
}
function areTied({ offsets, targets }: Csr, a: number, b: number): boolean {
  for (let at = offsets[a]!; at < offsets[a + 1]!; at++) if (targets[at] === b) return true;
  return false;
}

/** Cosine of two sets; NaN when one is unknown. */
function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return NaN;
  const common = a.reduce((sum, one) => sum + Number(b.includes(one)), 0);
  return common / Math.sqrt(a.length * b.length);
}

export const proximityProfileMeasure: Measure = {
  id: 'proximityProfile',
  kind: 'graph',
  unit: 'mean nearness of a pair',
  range: '0 … 1',
  definition:
    'How near tied actors are in place, acquaintance, organisation, sphere and themes, beside pairs without a tie.',
  source: 'Boschma (2005), Reg. Studies 39:61; Torre & Rallet (2005), Reg. Studies 39:47',
  edgeCases:
    'A pair counts for a proximity only where it is known of both ends; known of fewer pairs than network figures need: undefined. No other way between two: social nearness 0. A territory’s centre stands for an actor without a place of its own. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'In what those who are tied are alike: place, acquaintance, organisation, sphere, themes.',
    fr: 'En quoi ceux qui sont liés se ressemblent : lieu, relations, organisation, sphère, thèmes.',
  },
};
