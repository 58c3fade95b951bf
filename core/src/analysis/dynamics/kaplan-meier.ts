import type { Interval } from '../resampling/quantile.js';
import { normalQuantile } from '../resampling/wilson.js';

/** A life under observation from `entered` (absent = from its beginning) until `lasted`. */
export interface Life {
  readonly lasted: number;
  readonly hasEnded: boolean;
  readonly entered?: number;
}

export interface SurvivalCurve {
  readonly lives: number;
  readonly ended: number;
  /** Share that still holds after so many days; NaN beyond what was observed.  */
  at(days: number): { readonly survival: number; readonly interval: Interval };
  /** Days after which half no longer hold; NaN = more than half still hold at the end of what was observed. The ends of
   *  its interval are those of the days when the limits of the curve pass one half. */
  readonly halfLife: number;
  readonly halfLifeInterval: Interval;
}

interface Step {
  readonly day: number;
  readonly survival: number;
  readonly greenwood: number;
}

/** Kaplan-Meier estimate; a life that enters late is at risk only from then on (left truncation). Limits are Greenwood's on
 *  the log(-log) scale, so that they stay within 0 and 1.
 *  @param fewestAtRisk days with fewer lives at risk are passed over, and nothing is told after the last of the others:
 *    with late entries, the first to end would decide everything
 *  @complexity O(lives log lives)
 *  @source Kaplan & Meier (1958), JASA 53:457; Greenwood (1926); Kalbfleisch & Prentice (2002), The Statistical Analysis of
 *    Failure Time Data, 1.4; late entries: Lai & Ying (1991), Ann. Stat. 19:1417; median: Brookmeyer & Crowley (1982),
 *    Biometrics 38:29 */
export function kaplanMeier(
  lives: readonly Life[],
  intervalShare: number,
  fewestAtRisk = 1,
): SurvivalCurve {
  const leaving = [...lives].sort((x, y) => x.lasted - y.lasted);
  const late = lives.flatMap(({ entered }) => (entered === undefined ? [] : [entered]));
  late.sort((x, y) => x - y);
  const steps: Step[] = [];
  let [survival, greenwood, entries, knownTo] = [1, 0, 0, -1];
  for (let at = 0; at < leaving.length;) {
    const day = leaving[at]!.lasted;
    while (entries < late.length && late[entries]! < day) entries++;
    const atRisk = leaving.length - at - (late.length - entries);
    let deaths = 0;
    for (; at < leaving.length && leaving[at]!.lasted === day; at++) {
      if (leaving[at]!.hasEnded) deaths++;
    }
    if (atRisk < fewestAtRisk) continue;
    knownTo = day;
    if (deaths === 0) continue;
    survival *= 1 - deaths / atRisk;
    if (atRisk > deaths) greenwood += deaths / (atRisk * (atRisk - deaths));
    steps.push({ day, survival, greenwood });
  }
  const limits = ({ survival: share, greenwood: sum }: Step): Interval =>
    around(share, sum, intervalShare);
  const passes = (of: (step: Step) => number): number =>
    steps.find((step) => of(step) <= 0.5)?.day ?? NaN;
  return {
    lives: lives.length,
    ended: lives.filter(({ hasEnded }) => hasEnded).length,
    at(days) {
      const step = steps.filter(({ day }) => day <= days).at(-1);
      const share = step?.survival ?? 1;
      // Beyond the last life that was observed nothing is known, unless all have ended.
      if (share !== 0 && knownTo < days) return { survival: NaN, interval: [NaN, NaN] };
      return { survival: share, interval: step === undefined ? [NaN, NaN] : limits(step) };
    },
    halfLife: passes((step) => step.survival),
    halfLifeInterval: [passes((step) => limits(step)[0]), passes((step) => limits(step)[1])],
  };
}

/** S^exp(± z · se), se of log(-log S). NaN where all or none have ended: nothing tells how sure that is. */
function around(survival: number, greenwood: number, share: number): Interval {
  if (survival <= 0 || survival >= 1) return [NaN, NaN];
  const spread = (normalQuantile((1 + share) / 2) * Math.sqrt(greenwood)) / -Math.log(survival);
  return [survival ** Math.exp(spread), survival ** Math.exp(-spread)];
}
