import type { Note, Report } from '@passerelle/core/contract/report';
import type { EncounterAnswer, EncounterOutcomeRow } from '@passerelle/core/contract/rows';
import { LEVELS } from '@passerelle/core/domain/level';
import { SUGGESTION_KEY, type Suggestion } from '@passerelle/core/domain/mediation';
import { isMediator } from '@passerelle/core/domain/viewer';
import { PARAMETERS } from '@passerelle/core/encounter/parameters';
import { degreeOf } from '@passerelle/core/graph/csr';
import { ForbiddenError, InvalidInputError, NotFoundError } from '@passerelle/core/errors';
import { gini } from '@passerelle/core/encounter/backtest/figures';
import { smallActors } from '@passerelle/core/encounter/encounter-input';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { learntFrom, type Learnt } from './answer-model.js';
import { today } from './kept-suggestions.js';
import { metaOf, reportOf } from './meta.js';
import { calibratedNote, note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

/** Answers that are facts about two people: what tie each becomes. */
const TIE_OF: Readonly<Partial<Record<EncounterAnswer, { kind: string; origin: string }>>> = {
  alreadyKnown: { kind: 'declaredContact', origin: 'spontaneous' },
  introduced: { kind: 'introduction', origin: 'suggested' },
  met: { kind: 'meeting', origin: 'suggested' },
  tie: { kind: 'collaboration', origin: 'suggested' },
};

/** Keeps an answer with its history. "Already know each other", an introduction, a meeting and a tie become facts of the
 *  ecosystem; the others stay between the two and the animator.
 *  @throws ForbiddenError unless an animator asks  @throws NotFoundError for an id that was never shown */
export async function answerEncounter(
  deps: ServiceDeps,
  scope: Scope & { readonly id: string; readonly answer: EncounterAnswer },
): Promise<Suggestion> {
  onlyAnimators(scope);
  const found = (await deps.store.suggestions(scope.viewer, {})).find(({ id }) => id === scope.id);
  if (found === undefined) {
    throw new NotFoundError(
      `No suggestion has the id "${scope.id}". Ids are printed by encounters, once a suggestion was shown.`,
      { details: { suggestion: scope.id } },
    );
  }
  assertForward(found, scope.answer);
  const answeredAt = deps.now().toISOString();
  await deps.store.answerSuggestion(found.id, scope.answer, answeredAt);
  const fact = TIE_OF[scope.answer];
  if (fact !== undefined) {
    await deps.store.write({
      ties: [
        {
          key: `${SUGGESTION_KEY}${found.id}:${scope.answer}`,
          a: found.recipientId,
          b: found.targetId,
          kind: fact.kind,
          directed: false,
          strength: null,
          amount: null,
          currency: null,
          mode: null,
          start: today(deps),
          end: null,
          origin: fact.origin,
          introducerId: fact.origin === 'suggested' ? found.introducerId : null,
          confirmedBy: null,
          evidence: null,
          source: 'encounters',
        },
      ],
    });
  }
  return { ...found, answer: scope.answer, answeredAt };
}

/** Answers that made a fact: they are followed by a later step or by nothing. */
const FACTS = ['alreadyKnown', 'introduced', 'met', 'tie'] as const;

/** @throws InvalidInputError when a meeting would be taken back: its tie is a fact of the ecosystem by now */
function assertForward({ id, answer: before }: Suggestion, answer: EncounterAnswer): void {
  const from = FACTS.indexOf(before as (typeof FACTS)[number]);
  const to = FACTS.indexOf(answer as (typeof FACTS)[number]);
  if (from === -1 || before === answer || (from > 0 && to > from)) return;
  const after = from === 0 ? [] : FACTS.slice(from + 1);
  throw new InvalidInputError(
    `The suggestion "${id}" was answered "${before}", which is a fact of the ecosystem by now: it cannot become "${answer}". ${after.length === 0 ? 'Nothing comes after it.' : `What may come after it: ${after.join(', ')}.`}`,
    { details: { suggestion: id, before, answer, expected: after } },
  );
}

/** Suggestions → answers → meetings → ties, for all and by territory, size and scale of the recipient and by how the place
 *  was given. Acceptance of random places is the honest baseline. Declines are counted, never named.
 *  @throws ForbiddenError unless an animator asks */
export async function encounterOutcome(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<EncounterOutcomeRow>> {
  onlyAnimators(scope);
  const context = await contexts.get(scope);
  const all = await deps.store.suggestions(scope.viewer, {});
  const small = smallActors(context.columns);
  const groups = new Map<string, Suggestion[]>();
  const add = (by: string, group: string, one: Suggestion): void => {
    const key = `${by}|${group}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  };
  for (const one of all) {
    const row = context.rowOf.get(one.recipientId);
    if (row === undefined) continue;
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
  const learnt = learntFrom(all);
  const order = ['all', 'place', 'size', 'scale', 'territory'];
  rows.sort(
    (a, b) =>
      order.indexOf(a.by) - order.indexOf(b.by) ||
      b.suggested - a.suggested ||
      (a.group < b.group ? -1 : 1),
  );
  const notes = [calibrationNote(learnt)];
  return reportOf(
    metaOf(deps, context, 'encounters outcome', scope, {}, notes),
    [...rows, ...forecastRows(learnt)],
    scope.top,
  );
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
  return {
    by,
    group,
    suggested: found.length,
    answered: answered.length,
    interested: reached('interested'),
    introduced: reached('introduced'),
    met: reached('met'),
    tie: reached('tie'),
    acceptance: decided.length === 0 ? null : reached('interested') / decided.length,
    exposureGini,
    forecast: null,
  };
}

function territoryOf({ columns }: EcosystemContext, row: number): string {
  return columns.territories[columns.actors.territory[row] ?? -1]?.label ?? '';
}

function onlyAnimators({ viewer }: Scope): void {
  if (!isMediator(viewer)) {
    throw new ForbiddenError('Only animators read and give answers to suggestions.');
  }
}
