import type { BridgingOutcomes } from '@passerelle/core/analysis/dynamics/bridging-outcomes';
import type { FormEffect, FormsOptions } from '@passerelle/core/analysis/dynamics/encounter-forms';
import type { FormChanceRow, FormRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { lastDay } from '@passerelle/core/domain/period';
import { membersOf } from '@passerelle/core/graph/territory-tree';
import { orNull } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { territoryOfScope } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import { verdictOf } from './structure.js';
import type { TwoDates } from './two-dates.js';
import type { Scope, ServiceDeps } from './types.js';

/** Which forms of encounter are followed by new relations, in a territory or everywhere. */
export async function forms(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<FormRow>> {
  const context = await contexts.get(scope);
  const territory = await territoryOfScope(deps, scope);
  const found = await formEffects(context, territory?.id, scope);
  const notes = found.length === 0 ? [note('noEncounters')] : [note('selfSelection')];
  const { fewestEvents } = context.settings;
  return reportOf(
    metaOf(deps, context, 'forms', scope, {}, notes),
    found.map((form) => rowOf(form, fewestEvents)),
    scope.top,
  );
}

/** Does it matter, form by form, who met whom? What follows beside the same people in other company. */
export async function formsByChance(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<FormChanceRow>> {
  const context = await contexts.get(scope);
  const territory = await territoryOfScope(deps, scope);
  const { columns, projection, settings } = context;
  const { outcomeDays, cliqueEventCap: few, eventCap, rewirings: draws, fewestEvents } = settings;
  const found = await context.task(
    'formsByChance',
    `${territory?.id ?? ''}|${seedOf(scope)}`,
    () => ({
      columns: territory === undefined ? columns : withEventsOf(columns, territory.id),
      options: { asOf: projection.asOf, outcomeDays, few, eventCap, draws, seed: seedOf(scope) },
    }),
    scope,
  );
  const rows = found.map(
    ({ form, events, newPairs, rate, byChance, sdByChance, p }): FormChanceRow => {
      const enough = events >= fewestEvents;
      const told = (figure: number): number | null => (enough ? orNull(figure) : null);
      return {
        form,
        events,
        newPairs,
        enough,
        rate: told(rate),
        byChance: told(byChance),
        sdByChance: told(sdByChance),
        p: told(p),
        verdict:
          !enough || Number.isNaN(rate) || Number.isNaN(p) ? null : verdictOf(rate, byChance, p),
      };
    },
  );
  const notes = [
    rows.length === 0 ? note('noEncounters') : note('otherCompany', { draws, days: outcomeDays }),
  ];
  return reportOf(
    metaOf(deps, context, 'forms', scope, { byChance: true }, notes),
    rows,
    scope.top,
  );
}

/** Bridging outcomes of all forms together and of each: now and, when there is an earlier date, then. */
export async function bridgingOf(
  context: EcosystemContext,
  scope: Scope,
  dates: TwoDates | null,
): Promise<BridgingOutcomes> {
  const { columns, settings, rowOf } = context;
  const options = { ...formsOptions(context, scope), fewestEvents: settings.fewestEvents };
  const panel = new Uint8Array(columns.actors.ids.length);
  for (const id of dates?.panel ?? []) panel[rowOf.get(id) ?? -1] = 1;
  return context.task(
    'bridgingOutcomes',
    `${scope.territory ?? ''}|${seedOf(scope)}|${dates?.from ?? ''}`,
    () => ({
      columns: scope.territory === undefined ? columns : withEventsOf(columns, scope.territory),
      options:
        dates === null
          ? options
          : { ...options, panel, until: lastDay(dates.from) - settings.outcomeDays },
    }),
    scope,
  );
}

function formsOptions({ projection, settings }: EcosystemContext, scope: Scope): FormsOptions {
  const { outcomeDays, cliqueEventCap, eventCap, halfLifeDays, intervalShare } = settings;
  return {
    asOf: projection.asOf,
    outcomeDays,
    few: cliqueEventCap,
    eventCap,
    halfLifeDays,
    draws: settings.resamples,
    intervalShare,
    seed: seedOf(scope),
  };
}

/** Encounters of at least one actor of the territory count for it. */
function formEffects(
  context: EcosystemContext,
  territoryId: string | undefined,
  scope: Scope,
): Promise<readonly FormEffect[]> {
  const { columns } = context;
  return context.task(
    'encounterForms',
    `${territoryId ?? ''}|${seedOf(scope)}`,
    () => ({
      columns: territoryId === undefined ? columns : withEventsOf(columns, territoryId),
      options: formsOptions(context, scope),
    }),
    scope,
  );
}

/** The same facts, where only events that an actor of the territory attended have a form; the others are outcomes. */
function withEventsOf(columns: EcosystemColumns, territoryId: string): EcosystemColumns {
  const { events, participations } = columns;
  const inside = new Set(membersOf(columns, territoryId));
  const kept = new Set<number>();
  participations.actor.forEach((actor, row) => {
    if (inside.has(actor)) kept.add(participations.event[row] ?? -1);
  });
  const project = [...events.form.values, 'project'];
  const codes = events.form.codes.map((code, event) =>
    kept.has(event) ? code : project.length - 1,
  );
  return { ...columns, events: { ...events, form: { values: project, codes } } };
}

function rowOf(form: FormEffect, fewest: number): FormRow {
  const enough = form.events >= fewest;
  const told = (figure: number): number | null => (enough ? orNull(figure) : null);
  const perDay = (figure: number): number | null =>
    form.organiserEvents >= fewest ? told(figure) : null;
  return {
    form: form.form,
    events: form.events,
    newPairs: form.newPairs,
    outcomes: form.outcomes,
    enough,
    rate: told(form.rate),
    rateLow: told(form.rateInterval[0]),
    rateHigh: told(form.rateInterval[1]),
    bridgingRate: told(form.bridgingRate),
    bridgingLow: told(form.bridgingInterval[0]),
    bridgingHigh: told(form.bridgingInterval[1]),
    organiserEvents: form.organiserEvents,
    perOrganiserDay: perDay(form.perOrganiserDay),
    perOrganiserDayLow: perDay(form.perOrganiserDayInterval[0]),
    perOrganiserDayHigh: perDay(form.perOrganiserDayInterval[1]),
    matchedPairs: form.matchedPairs,
    controlRate: told(form.controlRate),
    effect: told(form.effect),
    effectLow: told(form.effectInterval[0]),
    effectHigh: told(form.effectInterval[1]),
  };
}
