import type { Interval } from './quantile.js';

/** Halvings of [0, 1]: as many as a double tells apart. */
const HALVINGS = 52;

/** Middle `share` of a beta distribution with whole parameters: what is known of a share drawn towards a prior.
 *  @param a, b whole numbers >= 1  @complexity O(b) a halving
 *  @source Abramowitz & Stegun (1964), 26.5.7 (the incomplete beta function is a tail of the binomial) */
export function betaInterval(a: number, b: number, share: number): Interval {
  return [betaQuantile(a, b, (1 - share) / 2), betaQuantile(a, b, (1 + share) / 2)];
}

function betaQuantile(a: number, b: number, share: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const x = (low + high) / 2;
    if (betaBelow(a, b, x) < share) low = x;
    else high = x;
  }
  return (low + high) / 2;
}

/** Σ_{j >= a} C(n, j) x^j (1 - x)^(n - j), n = a + b - 1; in logarithms, so that many facts do not underflow. */
function betaBelow(a: number, b: number, x: number): number {
  const n = a + b - 1;
  const odds = Math.log(x) - Math.log1p(-x);
  let term = n * Math.log1p(-x) + a * odds;
  for (let j = 1; j <= a; j++) term += Math.log((n - a + j) / j);
  let sum = 0;
  for (let j = a; j <= n; j++) {
    sum += Math.exp(term);
    term += Math.log((n - j) / (j + 1)) + odds;
  }
  return sum;
}
