import { hopsFrom } from '../../graph/bfs.js';
import type { Csr } from '../../graph/csr.js';
import { rng } from '../../graph/rng.js';
import { bootstrap, type Estimate } from './figures.js';

/** Recipients looked at, at most: a side figure need not cost more than the others. */
const LOOKED_AT = 1_000;
/** Draws for one pair that did not come true. */
const DRAWS = 400;
const [NEAREST, FARTHEST] = [2, 3];

/** Each pair that came true beside one of the same recipient, two or three ties away, that did not. */
export interface Duels {
  readonly recipients: readonly number[];
  /** One list a recipient: who was met, and who was not. */
  readonly pairs: readonly (readonly (readonly [met: number, other: number])[])[];
}

/** The same duels for every method. A recipient with nobody else two or three ties away has none.
 *  @complexity O(recipients · (n + m)), at most 1,000 of them */
export function duelsOf(
  csr: Csr,
  truth: ReadonlyMap<number, ReadonlySet<number>>,
  passes: (u: number, v: number) => boolean,
  seed: number,
): Duels {
  const random = rng(seed);
  const drawn = random.shuffle(Uint32Array.from(truth.keys())).slice(0, LOOKED_AT).sort();
  const recipients: number[] = [];
  const pairs: (readonly (readonly [number, number])[])[] = [];
  for (const u of drawn) {
    const met = truth.get(u)!;
    const hops = hopsFrom(csr, [u]);
    const isOther = (v: number): boolean =>
      hops[v]! >= NEAREST && hops[v]! <= FARTHEST && !met.has(v) && passes(u, v);
    const own: (readonly [number, number])[] = [];
    for (const v of met) {
      for (let draw = 0; draw < DRAWS; draw++) {
        const other = random.below(csr.order);
        if (!isOther(other)) continue;
        own.push([v, other]);
        break;
      }
    }
    if (own.length === 0) continue;
    recipients.push(u);
    pairs.push(own);
  }
  return { recipients, pairs };
}

/** Share of the duels in which who was met is scored above who was not, equal scores counting half; 0.5 = by chance.
 *  @returns with its 95 % bootstrap interval over recipients; NaN without a duel
 *  @source area under the ROC curve: Hanley & McNeil (1982), Radiology 143:29; side figure only: Yang, Lichtenwalter & Chawla
 *  (2015), KAIS 45:751 */
export function aucOf(
  { recipients, pairs }: Duels,
  scoreFrom: (u: number) => (v: number) => number,
  options: { readonly seed: number; readonly resamples: number },
): Estimate {
  const won = recipients.map((u, i) => {
    const score = scoreFrom(u);
    const points = pairs[i]!.map(([met, other]) => (1 + Math.sign(score(met) - score(other))) / 2);
    return points.reduce((sum, one) => sum + one, 0) / points.length;
  });
  return bootstrap(won, (i) => pairs[i]!.length, 1, options);
}
