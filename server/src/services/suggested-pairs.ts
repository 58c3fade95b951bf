import type { DistanceTable } from '@passerelle/core/encounter/distance-table';
import { assignPairs, type ChosenPairs } from '@passerelle/core/encounter/encounters';
import type { PairColumns } from '@passerelle/core/encounter/score-pairs';
import type { Encounter, EncounterInput } from '@passerelle/core/encounter/types';
import { usualThreads } from '../jobs/pool.js';
import { onSharedMemory } from '../jobs/share.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';
import type { Scope } from './types.js';

/** Recipients are scored in as many parts as there are threads, and never in smaller ones than this: a part costs some walks
 *  of the graph before its first pair. */
const SMALLEST_PART = 256;

export interface Suggested {
  readonly shown: readonly Encounter[];
  /** Pairs that get a place, shown or not. */
  readonly count: number;
}

/** Which of the pairs that get a place are asked for. */
export interface PairFilter {
  /** Part of the name of what is kept. */
  readonly key: string;
  readonly passes: (recipient: number, target: number) => boolean;
}

/** The pairs that get a place, described, best first: the first `scope.top` of those asked for. The same whatever the
 *  number of threads. A filter leaves places as they are: it only chooses among them.
 *  @param asked `key` = all that changes the places besides the view: part of the name they are kept under */
export async function suggestedPairs(
  context: EcosystemContext,
  scope: Scope,
  input: EncounterInput,
  recipients: readonly number[],
  asked: { readonly key: string; readonly filter: PairFilter | undefined },
): Promise<Suggested> {
  const { filter } = asked;
  const { chosen } = await chosenPairs(context, scope, input, recipients, asked.key);
  const rows = Array.from(chosen.recipient, (_, row) => row).filter(
    (row) => filter?.passes(chosen.recipient[row] ?? 0, chosen.target[row] ?? 0) ?? true,
  );
  const pairs = rowsOf(chosen, rows.slice(0, scope.top ?? Infinity));
  const name = [asked.key, ...(filter === undefined ? [] : [filter.key]), pairs.recipient.length];
  const shown = await described(context, scope, input, pairs, name.join('|'));
  return { shown, count: rows.length };
}

/** All pairs that get a place, and the recipients that had at least one pair to compete with. */
export async function chosenPairs(
  context: EcosystemContext,
  scope: Scope,
  input: EncounterInput,
  recipients: readonly number[],
  asked: string,
): Promise<{ readonly chosen: ChosenPairs; readonly competed: ReadonlySet<number> }> {
  const seed = seedOf(scope);
  const parts = partsOf(recipients);
  const shares = parts.map(() => 0);
  const scored = await Promise.all(
    parts.map((part, i) =>
      context.task(
        'scorePairs',
        `${asked}|${i}/${parts.length}`,
        () => ({ input, options: { recipients: part, seed } }),
        { ...scope, onProgress: (share) => scope.onProgress?.(meanWith(shares, i, share)) },
      ),
    ),
  );
  const all = together(scored);
  const chosen = assignPairs(input, all, { recipients, seed });
  return { chosen, competed: new Set(all.recipient) };
}

/** Pairs are described on all threads, the pairs of one recipient on the same one; then introducers are named in turn. */
async function described(
  context: EcosystemContext,
  scope: Scope,
  input: EncounterInput,
  pairs: ChosenPairs,
  asked: string,
): Promise<readonly Encounter[]> {
  const seed = seedOf(scope);
  const parts = partsOf([...new Set(pairs.recipient)].sort((u, v) => u - v));
  if (parts.length === 1) {
    return context.task('describePairs', asked, () => ({ input, pairs, seed }), scope);
  }
  const partOf = new Map(parts.flatMap((part, i) => part.map((u) => [u, i] as const)));
  const rows = parts.map((): number[] => []);
  pairs.recipient.forEach((u, row) => rows[partOf.get(u) ?? 0]?.push(row));
  const all = new Array<Encounter>(pairs.recipient.length);
  await Promise.all(
    rows.map(async (mine, i) => {
      const found = await context.task(
        'describeEach',
        `${asked}|${i}/${rows.length}`,
        () => ({ input, pairs: rowsOf(pairs, mine), seed }),
        scope,
      );
      found.forEach((one, at) => (all[mine[at] ?? 0] = one));
    }),
  );
  return context.task('nameIntroducers', asked, () => ({ input, described: all, seed }), scope);
}

function rowsOf(
  { recipient, target, propensity }: ChosenPairs,
  rows: readonly number[],
): ChosenPairs {
  return {
    recipient: Uint32Array.from(rows, (row) => recipient[row] ?? 0),
    target: Uint32Array.from(rows, (row) => target[row] ?? 0),
    propensity: Float64Array.from(rows, (row) => propensity[row] ?? NaN),
  };
}

/** One table for all recipients and all threads. */
export function distancesOf(context: EcosystemContext, scope: Scope): Promise<DistanceTable> {
  const seed = seedOf(scope);
  return context.once(
    `distances|${seed}`,
    async () => {
      const { csr } = context;
      const made = await context.task('distanceTable', `${seed}`, () => ({ csr, seed }), scope);
      return onSharedMemory(made);
    },
    scope,
  );
}

function partsOf(recipients: readonly number[]): readonly (readonly number[])[] {
  const count = Math.max(
    1,
    Math.min(usualThreads(), Math.floor(recipients.length / SMALLEST_PART)),
  );
  // In turn, for recipients come by id, and those with many contacts may come together: all parts take as long.
  return Array.from({ length: count }, (_, i) => recipients.filter((_, at) => at % count === i));
}

function meanWith(shares: number[], at: number, share: number): number {
  shares[at] = share;
  return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

function together(parts: readonly PairColumns[]): PairColumns {
  const rows = parts.reduce((sum, { score }) => sum + score.length, 0);
  const all = {
    recipient: new Uint32Array(rows),
    target: new Uint32Array(rows),
    score: new Float64Array(rows),
    answers: new Uint8Array(rows),
  };
  let at = 0;
  for (const part of parts) {
    all.recipient.set(part.recipient, at);
    all.target.set(part.target, at);
    all.score.set(part.score, at);
    all.answers.set(part.answers, at);
    at += part.score.length;
  }
  return all;
}
