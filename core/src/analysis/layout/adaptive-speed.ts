/** Speed of the whole layout: as fast as nodes move on without swinging about.
 *  @source Jacomy, Venturini, Heymann & Bastian (2014), PLOS ONE 9:e98679, section "Adapting the local speed" and its
 *    reference implementation's limits */
export interface Speed {
  readonly speed: number;
  readonly efficiency: number;
}

const FEWEST_EFFICIENCY = 0.05;
const MOST_JITTER = 10;
/** A step speeds up by half at most. */
const MOST_RISE = 0.5;

/** @param swinging Σ mass · |force - last force|  @param traction Σ mass · |force + last force| / 2 */
export function nextSpeed(
  { speed, efficiency }: Speed,
  order: number,
  swinging: number,
  traction: number,
): Speed {
  if (!(swinging > 0)) return { speed, efficiency };
  const usual = 0.05 * Math.sqrt(order);
  let jitter = Math.max(
    Math.sqrt(usual),
    Math.min(MOST_JITTER, (usual * traction) / (order * order)),
  );
  let kept = efficiency;
  if (swinging / traction > 2) {
    if (kept > FEWEST_EFFICIENCY) kept *= 0.5;
    jitter = Math.max(jitter, 1);
  }
  const target = (jitter * kept * traction) / swinging;
  if (swinging > jitter * traction) {
    if (kept > FEWEST_EFFICIENCY) kept *= 0.7;
  } else if (speed < 1000) kept *= 1.3;
  return { speed: speed + Math.min(target - speed, MOST_RISE * speed), efficiency: kept };
}
