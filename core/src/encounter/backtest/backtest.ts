import { leiden } from '../../analysis/community/leiden.js';
import type { KernelHooks } from '../../analysis/measure.js';
import type { EcosystemColumns } from '../../domain/ecosystem.js';
import { InvalidInputError } from '../../errors.js';
import { effectiveScale } from '../../graph/actor-scale.js';
import { degreeOf, edgeBetween, nodeStrengths, type Csr } from '../../graph/csr.js';
import { project, type Projection } from '../../graph/projection.js';
import { assigned, BACKTEST_MODES, type BacktestMode } from './places.js';
import { encounterInput, FEW_FACTS } from '../encounter-input.js';
import { areTwoTerritories, differ, isImprobable } from '../gates/improbable.js';
import { distanceTable } from '../distance-table.js';
import type { EncounterInput } from '../types.js';
import { aucOf, duelsOf } from './auc.js';
import { knownBefore } from './history.js';
import {
  differencesOf,
  gainsIn,
  measure,
  type BacktestFigures,
  type Differences,
  type Estimate,
  type Outcome,
} from './figures.js';
import { methodPairs, methodScores } from './method-pairs.js';
import { PEERS } from './methods.js';

export const BACKTEST_METHODS = ['ours', ...PEERS] as const;
export type BacktestMethod = (typeof BACKTEST_METHODS)[number];

export interface BacktestOptions {
  /** Day numbers: learns on facts before `cut`, tests on pairs first tied in [cut, until). */
  readonly cut: number;
  readonly until: number;
  /** general: all untied pairs; improbable: those of gate G6. */
  readonly task: 'general' | 'improbable';
  /** With `improbable`: what must differ besides the community. */
  readonly gate: 'any' | 'territory';
  /** Pairs that shared an event too large to tie them here, but no larger than the default, have met: not suggested, and
   *  no encounter when they are tied later. */
  readonly unmet: boolean;
  readonly methods: readonly BacktestMethod[];
  /** Larger events tie nobody. */
  readonly eventCap: number;
  /** Territory of each actor as the gate and the caps read it, -1 = unknown. */
  readonly territory: Int32Array;
  /** Rows; caps hold within the recipients of one territory (a "run"). */
  readonly recipients: ArrayLike<number>;
  readonly places: number;
  readonly perTarget: number;
  readonly seed: number;
  readonly resamples: number;
}

export interface Backtest {
  readonly actors: number;
  readonly ties: number;
  readonly newPairs: number;
  readonly realised: number;
  readonly recipients: number;
  readonly rows: readonly BacktestRow[];
}

export interface BacktestRow extends Omit<BacktestFigures, 'hitsOf' | 'gainsOf'> {
  readonly method: BacktestMethod;
  readonly mode: BacktestMode;
  /** Of all pairs that came true beside others two or three ties away: the same in every mode. */
  readonly auc: Estimate;
  /** Minus Adamic-Adar assigned jointly. */
  readonly differences: Differences | null;
}

/** With fewer actors nothing can be told from chance. */
const FEWEST_KNOWN = 10;

/** How often suggestions made with what was known before a day came true after it, for every method under the same gates
 *  and caps, list by list and jointly. What is scored is computed from rows before the cut only.
 *  @throws InvalidInputError when fewer than 10 actors are known before the cut, or no recipient is
 *  @source methods §9; Yang, Lichtenwalter & Chawla (2015), KAIS 45:751 */
export function backtest(
  columns: EcosystemColumns,
  options: BacktestOptions,
  hooks: KernelHooks = {},
): Backtest {
  const { cut, until, eventCap, seed } = options;
  const past = knownBefore(columns, cut);
  const projection = project(past, { asOf: cut - 1, eventCap });
  const { csr } = projection;
  const isKnown = (u: number): boolean => degreeOf(csr, u) > 0;
  const known = Array.from({ length: csr.order }, (_, u) => u).filter(isKnown);
  const recipients = Array.from(options.recipients).filter(isKnown);
  if (known.length < FEWEST_KNOWN || recipients.length === 0) {
    const values = { actors: known.length, recipients: recipients.length, needed: FEWEST_KNOWN };
    throw new InvalidInputError(
      `backtest: ${values.actors} actors are known before the cut and ${values.recipients} of the recipients. Expected at least ${FEWEST_KNOWN} and 1: choose a later cut.`,
      { details: { fault: 'backtestTooEarly', ...values } },
    );
  }
  const { community } = leiden(csr, { seed });
  const { input: made } = encounterInput({
    columns: past,
    projection,
    community,
    scale: effectiveScale(past, csr),
    hubRank: nodeStrengths(csr),
  });
  // Consent of today says nothing about who met whom then.
  const everybody = new Uint8Array(csr.order).fill(1);
  const input: EncounterInput = {
    ...made,
    territory: options.territory,
    suggestible: everybody,
    mayIntroduce: everybody,
    small: smallBy(past, projection),
    distances: distanceTable(csr, seed),
  };
  const passes = passing(input, options);
  const future = project(knownBefore(columns, until), { asOf: until - 1, eventCap }).csr;
  const { truth, newPairs } = newTies(csr, future, recipients, passes);
  const outcome: Outcome = {
    csr,
    gainOf: gainsIn(csr),
    recipients,
    known,
    truth,
    small: input.small!,
    options,
  };
  const duels = duelsOf(csr, truth, passes, seed);
  const rows: (BacktestFigures & Pick<BacktestRow, 'method' | 'mode' | 'auc'>)[] = [];
  for (const method of options.methods) {
    const pairs = methodPairs(input, method, recipients, passes, seed, hooks);
    const auc = aucOf(duels, methodScores(input, method, seed), options);
    for (const mode of BACKTEST_MODES) {
      const chosen = assigned(pairs, recipients, input, options, mode);
      rows.push({ method, mode, auc, ...measure(outcome, chosen) });
    }
  }
  const reference = rows.find(({ method, mode }) => method === REFERENCE && mode === 'joint');
  return {
    actors: known.length,
    ties: csr.size,
    newPairs,
    realised: [...truth.values()].reduce((sum, { size }) => sum + size, 0),
    recipients: recipients.length,
    rows: rows.map((row) => {
      const { hitsOf: _hits, gainsOf: _gains, ...figures } = row;
      const differences = reference === undefined ? null : differencesOf(row, reference, outcome);
      return { ...figures, differences };
    }),
  };
}

/** 1 = in at most two facts that tie: solo and large events count for nothing here (methods §9). */
function smallBy({ ties }: EcosystemColumns, { members, eventCap, csr }: Projection): Uint8Array {
  const facts = new Uint32Array(csr.order);
  for (const column of [ties.a, ties.b]) for (const row of column) if (row >= 0) facts[row]!++;
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    if (to - from < 2 || to - from > eventCap) continue;
    for (let at = from; at < to; at++) facts[members.actors[at]!]!++;
  }
  return Uint8Array.from(facts, (count) => Number(count <= FEW_FACTS));
}

/** What the others are compared with, pair by pair of recipients: the best peer of methods §9. */
const REFERENCE = 'aa';

type Passes = (u: number, v: number) => boolean;
function passing(input: EncounterInput, { task, gate, unmet }: BacktestOptions): Passes {
  const { csr, community, territory, wide } = input;
  return (u, v) => {
    if (u === v || degreeOf(csr, v) === 0 || edgeBetween(csr, u, v) !== -1) return false;
    if (unmet && wide !== undefined && edgeBetween(wide, u, v) !== -1) return false;
    if (task === 'general') return true;
    return gate === 'territory'
      ? differ(community[u]!, community[v]!) &&
          areTwoTerritories(input, territory[u]!, territory[v]!)
      : isImprobable(input, u, v);
  };
}

function newTies(
  csr: Csr,
  future: Csr,
  recipients: readonly number[],
  passes: Passes,
): { readonly truth: Map<number, Set<number>>; readonly newPairs: number } {
  const truth = new Map<number, Set<number>>();
  for (const u of recipients) {
    const met = future.targets.subarray(future.offsets[u], future.offsets[u + 1]);
    const found = new Set(met.filter((v) => passes(u, v)));
    if (found.size > 0) truth.set(u, found);
  }
  let newPairs = 0;
  for (let u = 0; u < csr.order; u++) {
    if (degreeOf(csr, u) === 0) continue;
    for (let at = future.offsets[u]!; at < future.offsets[u + 1]!; at++) {
      const v = future.targets[at]!;
      if (u < v && degreeOf(csr, v) > 0 && edgeBetween(csr, u, v) === -1) newPairs++;
    }
  }
  return { truth, newPairs };
}
