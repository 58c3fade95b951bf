import { hopsFrom, UNREACHED } from '../../graph/bfs.js';
import type { Csr } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';

export interface Outcome {
  readonly csr: Csr;
  /** Gain in harmonic closeness of the first by a tie to the second. */
  readonly gainOf: (u: number, v: number) => number;
  readonly recipients: readonly number[];
  readonly known: readonly number[];
  /** New ties of each recipient that pass the gates. */
  readonly truth: ReadonlyMap<number, ReadonlySet<number>>;
  readonly small: Uint8Array;
  readonly options: {
    readonly places: number;
    readonly seed: number;
    readonly resamples: number;
  };
}
/** A figure with its 95 % bootstrap interval over recipients. */
export interface Estimate {
  readonly figure: number;
  readonly low: number;
  readonly high: number;
}
export interface BacktestFigures {
  readonly hits: number;
  readonly shown: number;
  /** Hits over places, filled or not; precisionAt3 over the first three of each recipient. */
  readonly precision: Estimate;
  readonly precisionAt3: Estimate;
  /** Mean gain in harmonic closeness of a recipient by its hits, on the graph before the cut. */
  readonly bridgingGain: Estimate;
  readonly smallPrecision: Estimate;
  /** Of the number of times each known actor is suggested; 0 = all alike. */
  readonly exposureGini: number;
  /** Share of recipients with at least one suggestion. */
  readonly coverage: number;
  /** Hits and gains of each recipient, for paired comparisons. */
  readonly hitsOf: Uint32Array;
  readonly gainsOf: Float64Array;
}
/** One method minus another, over the same resamples of recipients. */
export interface Differences {
  readonly precision: Estimate;
  readonly bridgingGain: Estimate;
  readonly smallPrecision: Estimate;
}

export function measure(
  { csr, gainOf, recipients, known, truth, small, options }: Outcome,
  chosen: readonly (readonly [number, number])[],
): BacktestFigures {
  const at = new Map(recipients.map((u, i) => [u, i]));
  const hits = new Uint32Array(recipients.length);
  const firstHits = new Uint32Array(recipients.length);
  const gains = new Float64Array(recipients.length);
  const given = new Uint32Array(recipients.length);
  const exposure = new Float64Array(csr.order);
  for (const [u, v] of chosen) {
    const i = at.get(u)!;
    given[i]!++;
    exposure[v]!++;
    if (truth.get(u)?.has(v) !== true) continue;
    hits[i]!++;
    if (given[i]! <= 3) firstHits[i]!++;
    gains[i]! += gainOf(u, v);
  }
  const { places } = options;
  const isSmall = Float64Array.from(recipients, (u) => small[u]!);
  const over = (figures: ArrayLike<number>, share: (i: number) => number, per: number): Estimate =>
    bootstrap(figures, share, per, options);
  return {
    hits: hits.reduce((sum, one) => sum + one, 0),
    shown: chosen.length,
    precision: over(hits, () => 1, places),
    precisionAt3: over(firstHits, () => 1, Math.min(3, places)),
    bridgingGain: over(gains, () => 1, 1),
    smallPrecision: over(hits, (i) => isSmall[i]!, places),
    exposureGini: gini(Float64Array.from(known, (v) => exposure[v]!)),
    coverage: given.filter((count) => count > 0).length / recipients.length,
    hitsOf: hits,
    gainsOf: gains,
  };
}

/** Σ of the figures of those counted / (counted · per), with percentiles 2.5 and 97.5 of seeded resamples of recipients.
 *  NaN when nobody counts.
 *  @param share how much each counts */
export function bootstrap(
  figures: ArrayLike<number>,
  share: (i: number) => number,
  per: number,
  { seed, resamples }: Pick<Outcome['options'], 'seed' | 'resamples'>,
): Estimate {
  const random = rng(seed);
  const count = figures.length;
  const once = (pick: (k: number) => number): number => {
    let sum = 0;
    let counted = 0;
    for (let k = 0; k < count; k++) {
      const i = pick(k);
      sum += figures[i]! * share(i);
      counted += share(i);
    }
    return sum / (counted * per);
  };
  const drawn = Float64Array.from({ length: resamples }, () => once(() => random.below(count)));
  drawn.sort();
  return {
    figure: once((k) => k),
    low: drawn[Math.floor(0.025 * (resamples - 1))] ?? NaN,
    high: drawn[Math.ceil(0.975 * (resamples - 1))] ?? NaN,
  };
}

/** Recipient by recipient, so that what is hard for both methods does not widen the interval. */
export function differencesOf(
  one: BacktestFigures,
  other: BacktestFigures,
  { recipients, small, options }: Outcome,
): Differences {
  const hits = Float64Array.from(one.hitsOf, (count, i) => count - other.hitsOf[i]!);
  const gains = one.gainsOf.map((gain, i) => gain - other.gainsOf[i]!);
  const { places } = options;
  return {
    precision: bootstrap(hits, () => 1, places, options),
    bridgingGain: bootstrap(gains, () => 1, 1, options),
    smallPrecision: bootstrap(hits, (i) => small[recipients[i]!]!, places, options),
  };
}

/** 2 Σ i x_(i) / (n Σ x) - (n + 1) / n; NaN when all are 0. @source Gini (1912) */
export function gini(figures: Float64Array): number {
  const sorted = figures.slice().sort();
  const total = sorted.reduce((sum, x) => sum + x, 0);
  const ranked = sorted.reduce((sum, x, i) => sum + (i + 1) * x, 0);
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

/** Each pair once: most hits of one method and mode are hits of others. @complexity O(n + m) a pair; 8 bytes a hit */
export function gainsIn(csr: Csr): Outcome['gainOf'] {
  const known = new Map<number, number>();
  return (u, v) => {
    const key = u * csr.order + v;
    const gain = known.get(key) ?? closenessGained(csr, u, v);
    known.set(key, gain);
    return gain;
  };
}

function closenessGained(csr: Csr, u: number, v: number): number {
  const [from, over] = [hopsFrom(csr, [u]), hopsFrom(csr, [v])];
  const part = (hops: number): number => (hops === UNREACHED ? 0 : 1 / hops);
  let sum = 0;
  for (let t = 0; t < csr.order; t++) {
    if (t === u) continue;
    const after = over[t] === UNREACHED ? UNREACHED : over[t]! + 1;
    sum += part(Math.min(from[t]!, after)) - part(from[t]!);
  }
  return sum;
}
