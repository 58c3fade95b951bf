import type { Report } from '@passerelle/core/contract/report';
import type { EncounterRow, PairExplanation, ReasonRow } from '@passerelle/core/contract/rows';
import { InvalidInputError } from '@passerelle/core/errors';
import { introductionText } from '@passerelle/core/contract/introduction';
import { isMediator, type Viewer } from '@passerelle/core/domain/viewer';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { closedGates, GATES } from '@passerelle/core/encounter/gates/gates';
import { reasonsOf } from '@passerelle/core/encounter/reasons-of';
import { sharedTopicsIn, type SharedTopicsOf } from '@passerelle/core/encounter/shared-topics';
import type { Encounter } from '@passerelle/core/encounter/types';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { encounterBasis, type EncounterBasis } from './encounter-basis.js';
import { facetsOf, passes, type EncounterFilters } from './encounter-filters.js';
import { findActor, rowsOfScope } from './find.js';
import { assertKnownFilters } from './known-filters.js';
import { keep, suggestionId, today } from './kept-suggestions.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { calibratedNote, note } from './notes.js';
import { strengthsOf } from './strengths.js';
import { suggestedPairs, type PairFilter } from './suggested-pairs.js';
import type { Scope, ServiceDeps } from './types.js';

/** What each row tells besides. */
export interface Told {
  /** Every gate. */
  readonly explain?: boolean;
  /** The text that introduces the two, in this language. */
  readonly introduction?: Language;
}

/** Improbable encounters, suggested to the actors of the scope or to one recipient: those that answer a demand first,
 *  then by score, random places last. What is shown is kept by animators so that it can be answered, unless
 *  told otherwise.
 *  @throws NotFoundError for an unknown recipient  @throws InvalidInputError for a need or scales that do not exist */
export async function encounters(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & EncounterFilters & Told & { readonly recipient?: string; readonly keep?: boolean },
): Promise<Report<EncounterRow>> {
  const context = await contexts.get(scope);
  const basis = await encounterBasis(deps, context, scope);
  assertKnownFilters(scope, basis.demands);
  const recipients =
    scope.recipient === undefined
      ? await rowsOfScope(deps, context, scope)
      : [findActor(context, scope.recipient)];
  const asked = [scope.territory, scope.scale, scope.recipient, basis.key].join('|');
  const { shown, count } = await suggestedPairs(context, scope, basis.input, recipients, {
    key: asked,
    filter: filterOf(scope, basis),
  });
  const topicsOf = topicsFor(context, basis, shown);
  const told = shown.map((encounter) => tell(deps, context, basis, encounter, topicsOf));
  if (scope.keep !== false && isMediator(scope.viewer)) {
    await keep(
      deps,
      context,
      scope,
      told.map(({ encounter, row }) => ({
        ...encounter,
        id: row.id,
        reasonKeys: row.reasons.map(({ key }) => key),
      })),
    );
  }
  const rows = told.map(({ encounter, row }) => ({
    ...row,
    ...besides(basis, encounter, row, scope),
  }));
  const notes = [
    ...(basis.input.demand === undefined ? [note('noDemand', {})] : []),
    ...(basis.calibration === null ? [] : [calibratedNote(basis.calibration)]),
    ...(rows.length < count ? [note('moreSuggestions', { count })] : []),
  ];
  const { recipient, need, crosses, size, explain, introduction } = scope;
  const options = { recipient, need, crosses, size, explain, introduction };
  return reportOf(metaOf(deps, context, 'encounters', scope, options, notes), rows);
}

function filterOf(
  { need, crosses, size }: EncounterFilters,
  { input, demands }: EncounterBasis,
): PairFilter | undefined {
  if (need === undefined && crosses === undefined && size === undefined) return undefined;
  return {
    key: JSON.stringify([need, crosses, size]),
    passes: (u, v) => passes({ need, crosses, size }, facetsOf(input, demands, u, v)),
  };
}

/** Why two actors are, or are not, suggested to each other: every gate, every term.
 *  @throws NotFoundError for an unknown actor  @throws InvalidInputError for an actor and itself */
export async function explainPair(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly a: string; readonly b: string },
): Promise<Report<PairExplanation>> {
  const context = await contexts.get(scope);
  const basis = await encounterBasis(deps, context, scope);
  const [u, v] = [findActor(context, scope.a), findActor(context, scope.b)];
  if (u === v) {
    throw new InvalidInputError('encounters --between: the two actors are one. Give two actors.');
  }
  const pairs = { recipient: Uint32Array.of(u), target: Uint32Array.of(v) };
  const [found] = await context.task(
    'describePairs',
    `between|${u}|${v}|${basis.key}`,
    () => ({ input: basis.input, pairs, seed: seedOf(scope) }),
    scope,
  );
  const gates = gatesOf(basis, u, v, scope.viewer);
  const rows = [found].flatMap((one) => {
    if (one === undefined) return [];
    const { row } = tell(deps, context, basis, one, topicsFor(context, basis, [one]));
    return [{ encounter: row, gates }];
  });
  const options = { a: scope.a, b: scope.b };
  return reportOf(metaOf(deps, context, 'encounters', scope, options), rows);
}

/** Every gate of a pair. Whether somebody answered, a decline above all, is for the animator alone. */
function gatesOf({ input }: EncounterBasis, u: number, v: number, viewer: Viewer) {
  const closed = closedGates(input, u, v);
  const told = GATES.filter((gate) => gate !== 'silent' || isMediator(viewer));
  return told.map((gate) => ({ gate, open: !closed.includes(gate) }));
}

/** What a row tells besides, where it is asked for. */
function besides(
  basis: EncounterBasis,
  { recipient, target }: Encounter,
  row: EncounterRow,
  { explain, introduction, viewer }: Told & Pick<Scope, 'viewer'>,
): Pick<EncounterRow, 'gates' | 'introduction'> {
  return {
    ...(explain === true ? { gates: gatesOf(basis, recipient, target, viewer) } : {}),
    ...(introduction === undefined ? {} : { introduction: introductionText(introduction, row) }),
  };
}

function topicsFor(
  { columns, projection }: EcosystemContext,
  { input }: EncounterBasis,
  shown: readonly Encounter[],
): SharedTopicsOf {
  const named = new Set(shown.flatMap(({ recipient, target }) => [recipient, target]));
  return sharedTopicsIn(columns, projection, input.topics, named);
}

function tell(
  deps: ServiceDeps,
  context: EcosystemContext,
  { input, sectorNames, demands }: EncounterBasis,
  encounter: Encounter,
  topicsOf: SharedTopicsOf,
): { readonly encounter: Encounter; readonly row: EncounterRow } {
  const { columns } = context;
  const { score, terms, propensity } = encounter;
  const topics = topicsOf(encounter.recipient, encounter.target);
  const reasons = reasonsOf(encounter, input, columns, sectorNames, demands, topics);
  const head = pairHead(context, encounter);
  return {
    encounter,
    row: {
      id: suggestionId(head.recipient, head.target, today(deps)),
      ...head,
      recipientStrengths: strengthsOf(context, demands, encounter.recipient),
      targetStrengths: strengthsOf(context, demands, encounter.target),
      nameable: mayBePrinted(context, encounter),
      score,
      reasons: reasons.map((reason) => labelled(context, reason)),
      terms: { ...terms },
      propensity: Number.isNaN(propensity) ? null : propensity,
    },
  };
}

function mayBePrinted(
  { columns: { actors } }: EcosystemContext,
  { recipient, target, introducer, relay }: Encounter,
): boolean {
  return [recipient, target, introducer, relay].every(
    (row) => row < 0 || actors.nameable[row] === 1,
  );
}

function pairHead(context: EcosystemContext, { recipient, target, introducer, relay }: Encounter) {
  const { ids, labels } = context.columns.actors;
  return {
    recipient: ids[recipient] ?? '',
    recipientLabel: labels[recipient] ?? '',
    target: ids[target] ?? '',
    targetLabel: labels[target] ?? '',
    introducer: introducer < 0 ? null : (ids[introducer] ?? null),
    introducerLabel: introducer < 0 ? null : (labels[introducer] ?? null),
    relay: relay < 0 ? null : (ids[relay] ?? null),
    relayLabel: relay < 0 ? null : (labels[relay] ?? null),
  };
}

/** Ids that a sentence names are replaced by labels; all of them are visible to the reader, for they come from the view. */
function labelled({ columns, rowOf }: EcosystemContext, reason: ReasonRow): ReasonRow {
  const { actors, events, territories } = columns;
  const values = { ...reason.values };
  for (const name of ['introducer', 'relay', 'hub']) {
    const row = rowOf.get(String(values[name]));
    if (values[name] !== undefined && row !== undefined) values[name] = actors.labels[row] ?? '';
  }
  if (values['event'] !== undefined) {
    const row = events.ids.indexOf(String(values['event']));
    values['event'] = events.labels[row] ?? String(values['event']);
  }
  if (reason.key === 'crossesTerritory') {
    for (const name of ['from', 'to']) {
      const place = territories.find(({ id }) => id === values[name]);
      if (place !== undefined) values[name] = place.label;
    }
  }
  return { key: reason.key, values };
}
