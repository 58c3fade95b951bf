/** Gated pairs to choose from; one entry a pair in each column. */
export interface ScoredPairs {
  readonly recipient: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly score: ArrayLike<number>;
  /** 1 = before all that are 0, whatever the score; absent = all alike. */
  readonly answers?: ArrayLike<number>;
}
export interface Caps {
  readonly order: number;
  readonly perRecipient: number;
  readonly perTarget: number;
  /** 1 = small; absent = nobody is. */
  readonly small?: Uint8Array;
  /** u to v and v to u are two suggestions (a backtest reads both lists). */
  readonly bothWays?: boolean;
  /** Places of each recipient, up to `perRecipient`; absent = all have as many. */
  readonly places?: ArrayLike<number>;
  /** Pairs that have a place already. */
  readonly placed?: { readonly recipient: ArrayLike<number>; readonly target: ArrayLike<number> };
}

/** Assignment, not sorting: answered demands first, then pairs by decreasing score, each accepted while both ends have room. One place of each target
 *  is first offered to small recipients: small ones with one place a target, then larger ones, then small ones again.
 *  A pair is proposed once: v to u rules out u to v.
 *  @param inOrder `ranked` of the pairs, where it is known already
 *  @returns positions of the accepted pairs, by decreasing score (ties: recipient, then target)
 *  @complexity O(p log p) time, O(p + n) space  @source methods §7, §0.4 */
export function assign(
  pairs: ScoredPairs,
  caps: Caps,
  inOrder: Uint32Array = ranked(pairs),
): Uint32Array {
  const { recipient, target } = pairs;
  const given = new Uint32Array(caps.order);
  const taken = new Uint32Array(caps.order);
  const isAccepted = new Uint8Array(inOrder.length);
  const proposed = new Set<number>();
  const pairKey = (u: number, v: number): number =>
    caps.bothWays === true ? u * caps.order + v : Math.min(u, v) * caps.order + Math.max(u, v);
  for (let i = 0; i < (caps.placed?.recipient.length ?? 0); i++) {
    const [u, v] = [caps.placed!.recipient[i]!, caps.placed!.target[i]!];
    proposed.add(pairKey(u, v));
    given[u]!++;
    taken[v]!++;
  }
  const round = (isForSmall: boolean, perTarget: number): void => {
    for (let place = 0; place < inOrder.length; place++) {
      const i = inOrder[place]!;
      const u = recipient[i]!;
      const v = target[i]!;
      if ((caps.small?.[u] === 1) !== isForSmall || isAccepted[i] === 1) continue;
      const room = Math.min(caps.perRecipient, caps.places?.[u] ?? caps.perRecipient);
      if (given[u]! >= room || taken[v]! >= perTarget) continue;
      const key = pairKey(u, v);
      if (proposed.has(key)) continue;
      proposed.add(key);
      isAccepted[i] = 1;
      given[u]!++;
      taken[v]!++;
    }
  };
  round(true, Math.min(1, caps.perTarget));
  round(false, caps.perTarget);
  round(true, caps.perTarget);
  return inOrder.filter((i) => isAccepted[i] === 1);
}

/** Positions of pairs in the order they are accepted in: answered demands first, then by decreasing score (ties:
 *  recipient, then target). @complexity O(p log p) */
export function ranked({ recipient, target, score, answers }: ScoredPairs): Uint32Array {
  const positions = Uint32Array.from({ length: score.length }, (_, i) => i);
  return positions.sort(
    (i, j) =>
      (answers?.[j] ?? 0) - (answers?.[i] ?? 0) ||
      score[j]! - score[i]! ||
      recipient[i]! - recipient[j]! ||
      target[i]! - target[j]!,
  );
}
