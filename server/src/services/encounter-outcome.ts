import { wilson } from '@passerelle/core/analysis/resampling/wilson';
import type { Note, Report } from '@passerelle/core/contract/report';
import type { EncounterOutcomeRow } from '@passerelle/core/contract/rows';
import { LEVELS } from '@passerelle/core/domain/level';
import type { Suggestion } from '@passerelle/core/domain/mediation';
import { gini } from '@passerelle/core/encounter/backtest/figures';
import { smallActors } from '@passerelle/core/encounter/encounter-input';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { degreeOf } from '@passerelle/core/graph/csr';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { learntIn, type Learnt } from './answer-model.js';
import { onlyAnimators } from './encounter-answers.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { calibratedNote, note } from './notes.js';
import { withoutFewAnswers } from './outcome-suppression.js';
import type { Scope, ServiceDeps } from './types.js';

/** Suggestions → answers → meetings → ties, for all and by territory, size and scale of the recipient and by how the place
 *  was given. Acceptance of random places is the honest baseline. Declines are counted, never named. With a territory or a
 *  scale: of the suggestions made to recipients in it, as `encounters` makes them; the model is learnt from all answers, so
 *  its forecasts are told for the whole only.
 *  @throws ForbiddenError unless an animator asks  @throws NotFoundError for an unknown territory */
export async function encounterOutcome(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<EncounterOutcomeRow>> {
  onlyAnimators(scope);
  const context = await contexts.get(scope);
  const all = await deps.store.suggestions(scope.viewer, {});
  const isAll = scope.territory === undefined && scope.scale === undefined;
  const recipients = new Set(await rowsOfScope(deps, context, scope));
  const small = smallActors(context.columns);
  const groups = new Map<string, Suggestion[]>();
  const add = (by: string, group: string, one: Suggestion): void => {
    const key = `${by}|${group}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  };
  for (const one of all) {
    const row = context.rowOf.get(one.recipientId);
    if (row === undefined || !recipients.has(row)) continue;
    add('all', '', one);
    add('territory', territoryOf(context, row), one);
    add('size', small[row] === 1 ? 'small' : 'large', one);
    add('scale', LEVELS[context.scale[row] ?? -1] ?? '', one);
    add('place', one.propensity === null ? 'score' : 'random', one);
  }
  const rows = [...groups].map(([key, found]) => {
    const [by = '', group = ''] = key.split('|');
    return outcomeRow(
      by as EncounterOutcomeRow['by'],
      group,
      found,
      by === 'all' ? exposureOf(context, found) : null,
    );
  });
  const learnt = learntIn(deps.store, all);
  const order = ['all', 'place', 'size', 'scale', 'territory'];
  rows.sort(
    (a, b) =>
      order.indexOf(a.by) - order.indexOf(b.by) ||
      b.suggested - a.suggested ||
      (a.group < b.group ? -1 : 1),
  );
  const { suppressPersons: needed } = context.settings;
  const told = withoutFewAnswers([...rows, ...(isAll ? forecastRows(learnt) : [])], needed);
  const isAnyHidden = told.some(({ hidden }) => hidden);
  const notes = [calibrationNote(learnt), ...(isAnyHidden ? [note('fewAnswers', { needed })] : [])];
  return reportOf(metaOf(deps, context, 'encounters outcome', scope, {}, notes), told, scope.top);
}

function calibrationNote({ from, calibration }: Learnt): Note {
  if (calibration !== null) return calibratedNote(calibration);
  const { fewestAnswers: needed, fewestOfAKind: each } = PARAMETERS.calibrated;
  return note('notCalibrated', { answers: from.length, needed, each });
}

/** Reliability: what was forecast beside what was accepted, a tenth at a time. */
function forecastRows({ from, calibration }: Learnt): readonly EncounterOutcomeRow[] {
  return (calibration?.table ?? []).map(({ answers, forecast, ...limits }) => {
    const found = answers.flatMap((at) => from[at] ?? []);
    const group = `${limits.from.toFixed(1)}-${limits.to.toFixed(1)}`;
    return { ...outcomeRow('forecast', group, found, null), forecast };
  });
}

/** Over all actors that have a tie, as in a backtest. */
function exposureOf({ csr, rowOf }: EcosystemContext, found: readonly Suggestion[]): number | null {
  const times = new Float64Array(csr.order);
  for (const { targetId } of found) {
    const row = rowOf.get(targetId);
    if (row !== undefined) times[row] = (times[row] ?? 0) + 1;
  }
  const exposure = gini(times.filter((_, row) => degreeOf(csr, row) > 0));
  return Number.isNaN(exposure) ? null : exposure;
}

const INTERVAL = 0.95;
/** Each step holds those that went further. */
const STEPS = ['interested', 'introduced', 'met', 'tie'] as const;

function outcomeRow(
  by: EncounterOutcomeRow['by'],
  group: string,
  found: readonly Suggestion[],
  exposureGini: number | null,
): EncounterOutcomeRow {
  const reached = (step: (typeof STEPS)[number]): number =>
    found.filter(({ answer }) => {
      const at = STEPS.indexOf(answer as (typeof STEPS)[number]);
      return at >= STEPS.indexOf(step);
    }).length;
  const answered = found.filter(({ answer }) => answer !== 'none');
  const decided = answered.filter(({ answer }) => answer !== 'later' && answer !== 'alreadyKnown');
  const interested = reached('interested');
  const [low, high] = wilson(interested, decided.length, INTERVAL);
  return {
    by,
    group,
    suggested: found.length,
    answered: answered.length,
    interested,
    introduced: reached('introduced'),
    met: reached('met'),
    tie: reached('tie'),
    decided: decided.length,
    hidden: false,
    acceptance: decided.length === 0 ? null : interested / decided.length,
    acceptanceLow: decided.length === 0 ? null : low,
    acceptanceHigh: decided.length === 0 ? null : high,
    exposureGini,
    forecast: null,
  };
}

function territoryOf({ columns }: EcosystemContext, row: number): string {
  return columns.territories[columns.actors.territory[row] ?? -1]?.label ?? '';
}
