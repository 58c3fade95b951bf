import type { EncounterInput } from '../types.js';

/** How places are given, the same ways for every method:
 *  - list: recipients in a seeded order take their best, as long as there is room (what a list a person shows);
 *  - joint: pairs by decreasing score, whoever they are for;
 *  - reserved: as joint, one place of each target in a run first offered to small recipients;
 *  - staged: as joint until `FREE_SHARE` of all places are given, then under a limit on how often a target is suggested
 *    in all runs together, then a wider one, then none. */
export const BACKTEST_MODES = ['list', 'joint', 'reserved', 'staged'] as const;
export type BacktestMode = (typeof BACKTEST_MODES)[number];

/** @source tuned on the cuts 2017 and 2018 of CORDIS (docs/decisions/encounters-log.md) */
const FREE_SHARE = 0.3;
const EXPOSURE_SHARE = 0.9;
const WIDER = 2;

export interface Pairs {
  /** Pairs of one recipient stand together, best first. */
  readonly recipient: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly score: ArrayLike<number>;
}
export interface PlaceCaps {
  /** Places of a recipient. */
  readonly places: number;
  /** Times a target is suggested to the recipients of one territory (a "run"). */
  readonly perTarget: number;
  readonly seed: number;
}

/** @returns (recipient, target) pairs that get a place, in the order given: a recipient's best first
 *  @complexity O(p log p) */
export function assigned(
  pairs: Pairs,
  recipients: readonly number[],
  { csr, small, territory }: Pick<EncounterInput, 'csr' | 'small' | 'territory'>,
  { places, perTarget, seed }: PlaceCaps,
  mode: BacktestMode,
): readonly (readonly [number, number])[] {
  const sequence = mode === 'list' ? listOrder(pairs, seed) : byScore(pairs);
  const given = new Uint32Array(csr.order);
  const exposure = new Uint32Array(csr.order);
  const takenIn = new Map<number, Uint32Array>();
  const isTaken = new Uint8Array(sequence.length);
  const chosen: [number, number][] = [];
  /** One look at all pairs that have no place yet. */
  const round = (limits: {
    readonly mayHave?: (u: number) => boolean;
    readonly perTarget?: number;
    readonly exposure?: number;
    readonly total?: number;
  }): void => {
    const { mayHave, exposure: most = Infinity, total = Infinity } = limits;
    const cap = Math.min(perTarget, limits.perTarget ?? Infinity);
    for (const i of sequence) {
      if (chosen.length >= total) return;
      const u = pairs.recipient[i]!;
      const v = pairs.target[i]!;
      if (isTaken[i] === 1 || given[u]! >= places || exposure[v]! >= most) continue;
      if (mayHave !== undefined && !mayHave(u)) continue;
      const run = territory[u]!;
      let taken = takenIn.get(run);
      if (taken === undefined) takenIn.set(run, (taken = new Uint32Array(csr.order)));
      if (taken[v]! >= cap) continue;
      isTaken[i] = 1;
      taken[v]!++;
      given[u]!++;
      exposure[v]!++;
      chosen.push([u, v]);
    }
  };
  if (mode === 'reserved') {
    const isSmall = (u: number): boolean => small?.[u] === 1;
    round({ mayHave: isSmall, perTarget: 1 });
    round({ mayHave: (u) => !isSmall(u) });
  }
  if (mode === 'staged') {
    const all = places * recipients.length;
    round({ total: FREE_SHARE * all });
    let known = 0;
    for (let u = 0; u < csr.order; u++) if (csr.offsets[u + 1]! > csr.offsets[u]!) known++;
    const usual = Math.max(1, Math.floor((EXPOSURE_SHARE * all) / known));
    round({ exposure: usual });
    round({ exposure: usual + WIDER });
  }
  round({});
  return chosen;
}

function byScore({ recipient, target, score }: Pairs): Uint32Array {
  const order = new Uint32Array(score.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort(
    (i, j) => score[j]! - score[i]! || recipient[i]! - recipient[j]! || target[i]! - target[j]!,
  );
}

/** Recipients in a seeded order, each with its own list. */
function listOrder({ recipient, score }: Pairs, seed: number): Uint32Array {
  const turn = (u: number): number => Math.imul(u + seed, 2_654_435_761) >>> 0;
  const order = new Uint32Array(score.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((i, j) => turn(recipient[i]!) - turn(recipient[j]!) || i - j);
}
