import type { Report } from '@passerelle/core/contract/report';
import type { BacktestReportRow } from '@passerelle/core/contract/rows';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { isPartialDate, firstDay, isoDay } from '@passerelle/core/domain/period';
import {
  BACKTEST_METHODS,
  type BacktestMethod,
} from '@passerelle/core/encounter/backtest/backtest';
import type { Differences, Estimate } from '@passerelle/core/encounter/backtest/figures';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { InvalidInputError, LimitExceededError } from '@passerelle/core/errors';
import { territoryParents } from '@passerelle/core/graph/territory-tree';
import type { EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import type { BacktestAsked, Scope, ServiceDeps } from './types.js';

const RESAMPLES = 500;
const PLACES = 10;

/** How often suggestions made before a day came true after it, beside what every other method lists under the same caps.
 *  @throws InvalidInputError for a date or a method that is not one, or too little known before the cut */
export async function backtestEncounters(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & BacktestAsked,
): Promise<Report<BacktestReportRow>> {
  const {
    cut,
    testUntil,
    task = 'improbable',
    gate = 'any',
    unmet = false,
    eventCap = 150,
  } = scope;
  const context = await contexts.get({ viewer: scope.viewer });
  const { columns } = context;
  assertNotTooMany(columns.actors.ids.length, scope);
  const recipients = new Set<number>();
  for (const territory of scope.recipients ?? [scope.territory]) {
    const asked = territory === undefined ? scope : { ...scope, territory };
    for (const row of await rowsOfScope(deps, context, asked)) recipients.add(row);
  }
  const options = {
    ...daysOf(cut, testUntil, columns.latestDay),
    task,
    gate,
    unmet,
    methods: methodsOf(scope.methods),
    eventCap,
    territory: atLevel(columns, scope.level),
    recipients: [...recipients].sort((a, b) => a - b),
    places: scope.places ?? PLACES,
    perTarget: scope.cap ?? PARAMETERS.perTarget,
    seed: seedOf(scope),
    resamples: RESAMPLES,
  };
  const key = JSON.stringify({ ...options, territory: scope.level, recipients: scope.recipients });
  const found = await context.task('backtest', key, () => ({ columns, options }), scope);
  const { actors, ties, newPairs, realised } = found;
  const told = { cut, until: testUntil, task, gate, unmet, eventCap, places: options.places };
  const notes = [
    note('backtest', { actors, ties, newPairs, realised, recipients: found.recipients }),
  ];
  const rows = found.rows.map(({ method, mode, ...row }): BacktestReportRow => ({
    method,
    mode,
    hits: row.hits,
    shown: row.shown,
    precision: row.precision.figure,
    precisionLow: row.precision.low,
    precisionHigh: row.precision.high,
    precisionAt3: row.precisionAt3.figure,
    bridgingGain: row.bridgingGain.figure,
    bridgingGainLow: row.bridgingGain.low,
    bridgingGainHigh: row.bridgingGain.high,
    exposureGini: orNull(row.exposureGini),
    smallPrecision: orNull(row.smallPrecision.figure),
    smallLow: orNull(row.smallPrecision.low),
    smallHigh: orNull(row.smallPrecision.high),
    coverage: row.coverage,
    auc: orNull(row.auc.figure),
    aucLow: orNull(row.auc.low),
    aucHigh: orNull(row.auc.high),
    ...differencesTold(row.differences),
  }));
  return reportOf(metaOf(deps, context, 'encounters backtest', scope, told, notes), rows);
}

/** @throws LimitExceededError with the command that has no such limit */
function assertNotTooMany(actors: number, { cut, mostActors = Infinity }: BacktestAsked): void {
  if (actors <= mostActors) return;
  const command = `passerelle encounters backtest --cut ${cut}`;
  throw new LimitExceededError(
    `A backtest of ${actors} actors takes too long for a server that others use; the limit is ${mostActors}. Run it on the command line: ${command}`,
    { details: { actors, limit: mostActors, command } },
  );
}

function differencesTold(found: Differences | null) {
  const told = (one: keyof Differences, end: keyof Estimate): number | null =>
    orNull(found?.[one][end] ?? NaN);
  return {
    difference: told('precision', 'figure'),
    differenceLow: told('precision', 'low'),
    differenceHigh: told('precision', 'high'),
    gainDifference: told('bridgingGain', 'figure'),
    gainDifferenceLow: told('bridgingGain', 'low'),
    gainDifferenceHigh: told('bridgingGain', 'high'),
    smallDifference: told('smallPrecision', 'figure'),
    smallDifferenceLow: told('smallPrecision', 'low'),
    smallDifferenceHigh: told('smallPrecision', 'high'),
  };
}

function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}

/** The days looked at: from the cut to before `until`, or to the end of what is known.
 *  @throws InvalidInputError when there is none */
function daysOf(cut: string, testUntil: string | undefined, latestDay: number) {
  const from = dayOf('cut', cut);
  const until = testUntil === undefined ? latestDay + 1 : dayOf('until', testUntil);
  if (from > latestDay) {
    const latest = isoDay(latestDay);
    throw new InvalidInputError(
      `backtest --cut: nothing is known from ${cut} on, the last dated fact is of ${latest}. Choose an earlier cut.`,
      { details: { fault: 'backtestTooLate', cut, latest } },
    );
  }
  if (until <= from) {
    throw new InvalidInputError(
      `backtest --until: ${testUntil} does not come after the cut ${cut}. Choose a later day.`,
      { details: { fault: 'backtestNoDays', cut, until: testUntil } },
    );
  }
  return { cut: from, until };
}

function dayOf(name: string, text: string): number {
  if (!isPartialDate(text)) {
    throw new InvalidInputError(
      `backtest --${name}: "${text}" is not a date. Expected a year, a month or a day, such as 2024-01-01.`,
    );
  }
  return firstDay(text);
}

function methodsOf(asked: readonly string[] | undefined): readonly BacktestMethod[] {
  if (asked === undefined) return BACKTEST_METHODS;
  return asked.map((one) => {
    const found = BACKTEST_METHODS.find((method) => method === one);
    if (found === undefined) {
      throw new InvalidInputError(
        `backtest --methods: "${one}" is not a method. Expected some of ${BACKTEST_METHODS.join(', ')}.`,
        { details: { option: 'methods', got: one, expected: BACKTEST_METHODS } },
      );
    }
    return found;
  });
}

/** Territory of each actor at a level (its ancestor there), or as it stands. */
function atLevel(columns: EcosystemColumns, level: string | undefined): Int32Array {
  if (level === undefined) return columns.actors.territory;
  const parents = territoryParents(columns);
  return columns.actors.territory.map((row) => {
    let at = row;
    for (let step = 0; at >= 0 && step < parents.length; step++) {
      if (columns.territories[at]?.level === level) return at;
      at = parents[at] ?? -1;
    }
    return -1;
  });
}
