/** When enough random paths are drawn: every share is known within `error`, all at once, with probability 1 - risk.
 *  @source Borassi & Natale (2016), ESA, KADABRA: theorem 9 (the two bounds), section 3.2 (how the risk is spread) */
export interface StoppingRule {
  /** Paths after which the error is kept whatever the counts say. */
  readonly mostPaths: number;
  /** The larger of both bounds over all nodes. */
  readonly errorAfter: (passed: Float64Array, paths: number) => number;
}

/** Constant of the sample bound; the value found by experiment that the field uses.
 *  @source Löffler & Phillips (2009), ESA; Riondato & Kornaropoulos (2016), DMKD 30:438 */
const SAMPLE_CONSTANT = 0.5;
/** Share of the risk that is spread evenly, so that no node is left without any. */
const EVEN_SHARE = 0.001;

/** @param diameter most nodes on a shortest path, or more  @complexity O(1) */
export function mostPaths(error: number, risk: number, diameter: number): number {
  const inner = Math.max(1, diameter - 2);
  const dimension = Math.floor(Math.log2(inner)) + 1;
  return Math.ceil((SAMPLE_CONSTANT / error / error) * (dimension + Math.log(2 / risk)));
}

/** Half of the risk is the nodes', spread by a first look: who is passed often gets more of it.
 *  @param passed counts of the first look, thrown away after  @complexity O(n) */
export function stoppingRule(
  passed: Float64Array,
  paths: number,
  limits: { readonly error: number; readonly risk: number; readonly mostPaths: number },
): StoppingRule {
  const { error, risk, mostPaths: omega } = limits;
  const order = passed.length;
  const even = (risk * EVEN_SHARE) / (4 * order);
  const nodesWith = new Map<number, number>();
  for (const count of passed) nodesWith.set(count, (nodesWith.get(count) ?? 0) + 1);
  const spent = (scale: number): number => {
    let sum = 0;
    for (const [count, nodes] of nodesWith) {
      sum += 2 * nodes * Math.exp((-scale * error * error) / share(count, paths));
    }
    return sum;
  };
  // The smallest scale that spends no more than the nodes' half.
  let low = 0;
  let high = Math.log((4 * order) / risk / (1 - EVEN_SHARE)) / error / error;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (spent(middle) >= (risk / 2) * (1 - EVEN_SHARE)) low = middle;
    else high = middle;
  }
  /** ln 1 / risk of a node, on each side. */
  const caution = passed.map(
    (count) => -Math.log(Math.exp((-high * error * error) / share(count, paths)) + even),
  );
  return {
    mostPaths: omega,
    errorAfter(counts, drawn) {
      const ratio = omega / drawn;
      let worst = 0;
      for (let v = 0; v < order; v++) {
        const log = caution[v]!;
        const under = 1 / 3 - ratio;
        const over = 1 / 3 + ratio;
        const spread = (2 * (counts[v]! / drawn) * omega) / log;
        const below = (log / drawn) * (under + Math.sqrt(under * under + spread));
        const above = (log / drawn) * (over + Math.sqrt(over * over + spread));
        worst = Math.max(worst, below, above);
      }
      return worst;
    },
  };
}

/** Never zero: who was not passed yet may be. */
function share(count: number, paths: number): number {
  return Math.max(count, 1 / 4) / paths;
}
