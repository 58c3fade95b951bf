import { edgeEnds, type Csr } from '../../graph/csr.js';
import type { Measure } from '../measure.js';

const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance. @returns km; NaN when a place is unknown  @source Sinnott (1984), Sky & Telescope 68:159 */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const [a, b] = [latA * RADIANS, latB * RADIANS];
  const half =
    Math.sin((b - a) / 2) ** 2 +
    Math.cos(a) * Math.cos(b) * Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Upper bounds of the distance bands; the last one is open. */
export const DISTANCE_BANDS_KM = [10, 30, 100, 300, 1_000, Infinity] as const;

export interface DistanceBand {
  readonly toKm: number;
  /** Ties whose length falls in the band. */
  readonly ties: number;
  /** Ties of the band if every pair were tied in proportion to the degrees of its ends, whatever the distance. */
  readonly expected: number;
  /** ties / expected: how much distance alone holds back or helps; NaN without an expected tie. */
  readonly ratio: number;
}
export interface RemoteTies {
  /** Share of the ties of known length beyond `remoteKm`; NaN without one. */
  readonly share: number;
  readonly remote: number;
  /** Ties whose two ends have a place. */
  readonly located: number;
  readonly ties: number;
  readonly bands: readonly DistanceBand[];
}

/** Remote ties, and how ties fall with distance against a gravity null without distance:
 *  f(band) = Σ ties in band / Σ_{pairs in band} k_i k_j / (2m), over located pairs (Expert et al.'s deterrence function).
 *  @param lat degrees, NaN = unknown  @param remoteKm a tie longer than this is remote
 *  @complexity O(m + located²) up to 3,000 located actors; above, pairs are those of 3,000 of them, evenly taken
 *  @source Expert et al. (2011), PNAS 108:7663, eq. 3 */
export function remoteTies(
  csr: Csr,
  lat: ArrayLike<number>,
  lon: ArrayLike<number>,
  remoteKm: number,
): RemoteTies {
  const { a, b } = edgeEnds(csr);
  const bands = DISTANCE_BANDS_KM.map(() => ({ ties: 0, expected: 0 }));
  let located = 0;
  let remote = 0;
  for (let e = 0; e < csr.size; e++) {
    const km = distanceKm(lat[a[e]!]!, lon[a[e]!]!, lat[b[e]!]!, lon[b[e]!]!);
    if (Number.isNaN(km)) continue;
    located++;
    if (km > remoteKm) remote++;
    bands[bandOf(km)]!.ties++;
  }
  expectTies(csr, lat, lon, located, bands);
  return {
    share: located === 0 ? NaN : remote / located,
    remote,
    located,
    ties: csr.size,
    bands: bands.map(({ ties, expected }, at) => ({
      toKm: DISTANCE_BANDS_KM[at]!,
      ties,
      expected,
      ratio: expected > 0 ? ties / expected : NaN,
    })),
  };
}

const MOST_LOCATED = 3_000;

function expectTies(
  csr: Csr,
  lat: ArrayLike<number>,
  lon: ArrayLike<number>,
  ties: number,
  bands: readonly { expected: number }[],
): void {
  const degree = (u: number): number => csr.offsets[u + 1]! - csr.offsets[u]!;
  const all = Array.from({ length: csr.order }, (_, u) => u).filter(
    (u) => degree(u) > 0 && !Number.isNaN(lat[u]! + lon[u]!),
  );
  const step = Math.max(1, all.length / MOST_LOCATED);
  const taken: number[] = [];
  for (let at = 0; at < all.length; at += step) taken.push(all[Math.floor(at)]!);
  let sum = 0;
  for (let i = 0; i < taken.length; i++) {
    for (let j = i + 1; j < taken.length; j++) {
      const [u, v] = [taken[i]!, taken[j]!];
      const pull = degree(u) * degree(v);
      bands[bandOf(distanceKm(lat[u]!, lon[u]!, lat[v]!, lon[v]!))]!.expected += pull;
      sum += pull;
    }
  }
  // As many ties in all as there are: what the null moves is only where they are.
  if (sum > 0) for (const band of bands) band.expected *= ties / sum;
}

function bandOf(km: number): number {
  return DISTANCE_BANDS_KM.findIndex((to) => km <= to);
}

export const remoteTiesMeasure: Measure = {
  id: 'remoteTieShare',
  kind: 'graph',
  unit: 'share of the ties of known length',
  range: '0 … 1',
  definition:
    'Share of the ties longer than 100 km; and, by distance band, ties over those expected if distance did not matter.',
  source: 'Expert et al. (2011), PNAS 108:7663; great circle: Sinnott (1984)',
  edgeCases:
    'An end without a place: the tie is left out and counted apart; a territory’s centre stands for an actor without a place of its own. No located tie: undefined. Self-loops and parallel ties are merged before; direction and strength ignored.',
  sentence: {
    en: 'How many relations reach beyond 100 km.',
    fr: 'Combien de relations vont au-delà de 100 km.',
  },
};
