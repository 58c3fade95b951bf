import { wilson } from '@passerelle/core/analysis/resampling/wilson';
import type { ParticipationRow, StructureRow } from '@passerelle/core/contract/measure-rows';
import type { MeasureAnswerRow } from '@passerelle/core/contract/measure-answer';
import type { Note, Report } from '@passerelle/core/contract/report';
import { isoDay, lastDay } from '@passerelle/core/domain/period';
import { bridgeSummary } from './bridges.js';
import { centrality } from './centrality.js';
import { communities } from './communities.js';
import { decisionBoost, decisions } from './decisions.js';
import { distance, lasting } from './distance.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { forms } from './forms.js';
import { introductions, tieOrigins } from './introductions.js';
import type { NoteKey } from './notes.js';
import { participation } from './participation.js';
import { proximity } from './proximity.js';
import { structureOf } from './structure.js';
import { trackedCommunities } from './tracked-communities.js';
import { undeclared } from './undeclared.js';
import type { MeasureScope, ServiceDeps } from './types.js';

/** A figure as `measure` tells it; what is left out is null, `figure` is the measure itself. */
export type Told = Partial<Omit<MeasureAnswerRow, 'measure' | 'value'>> &
  Pick<MeasureAnswerRow, 'value'>;

/** What answers a measure that is neither of actors nor of ties, and which of its figures are those of the measure. */
type Teller = (
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: MeasureScope,
) => Promise<Report<Told>>;

function telling<Row>(
  ask: (
    deps: ServiceDeps,
    contexts: EcosystemContexts,
    scope: MeasureScope,
  ) => Promise<Report<Row>>,
  tell: (row: Row) => readonly Told[],
): Teller {
  return async (deps, contexts, scope) => {
    const { meta, rows } = await ask(deps, contexts, scope);
    return { meta, rows: rows.flatMap(tell) };
  };
}

/** A figure of the whole, and what chance makes of it. */
function ofStructure(id: string): Teller {
  return telling(structureOf, (row: StructureRow) => {
    if (row.figure !== id) return [];
    const own = { value: row.value, low: row.low, high: row.high };
    if (row.verdict === null) return [own];
    return [
      own,
      {
        figure: 'byChance',
        value: row.byChance,
        low: row.byChanceLow,
        high: row.byChanceHigh,
      },
      { figure: 'p', value: row.p },
    ];
  });
}

function ofParticipation(tell: (row: ParticipationRow) => readonly Told[]): Teller {
  return telling(participation, (row) =>
    tell(row).map((told) => ({ ...told, of: row.territoryId === '' ? null : row.territoryId })),
  );
}

/** Over everybody with a chain at both dates; the report says it in a note. */
function meanApproach(notes: readonly Note[]): Told[] {
  const { before, now, low, high } = numbersOf(notes, 'approach');
  if (before === undefined || now === undefined) return [];
  const rounded = Math.round(100 * (before - now)) / 100;
  // The note's interval is of now - before.
  return [{ value: rounded, low: -(high ?? NaN), high: -(low ?? NaN) }];
}

/** The share itself, beside the bands; counted in a note of the report. */
function remoteShare(notes: readonly Note[], intervalShare: number): Told[] {
  const { remote, located } = numbersOf(notes, 'gravity');
  if (remote === undefined || located === undefined || located === 0) return [];
  const [low, high] = wilson(remote, located, intervalShare);
  return [{ value: remote / located, low, high }];
}

function numbersOf(notes: readonly Note[], key: NoteKey): Readonly<Record<string, number>> {
  const values = notes.find((one) => one.key === key)?.values ?? {};
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
  );
}

/** By measure. */
export const TELLERS: Readonly<Record<string, Teller>> = {
  activityBursts: ofParticipation(({ inBurst }) => [{ value: inBurst }]),
  activityPace: ofParticipation(({ expanding, withdrawing }) => [
    { figure: 'expanding', value: expanding },
    { figure: 'withdrawing', value: withdrawing },
  ]),
  approachToDecision: telling(
    async (deps, contexts, scope) => {
      const { meta, rows } = await decisions(deps, contexts, scope);
      const own = rows.map(({ id, label, nearer }): Told => ({ of: id, label, value: nearer }));
      return { meta, rows: [...meanApproach(meta.notes), ...own] };
    },
    (told: Told) => [told],
  ),
  assortativity: ofStructure('assortativity'),
  bridgingOutcomes: telling(forms, (row) => [
    { of: row.form, value: row.bridgingRate, low: row.bridgingLow, high: row.bridgingHigh },
    {
      of: row.form,
      figure: 'effect',
      value: row.effect,
      low: row.effectLow,
      high: row.effectHigh,
    },
  ]),
  burstiness: ofParticipation((row) => [{ value: row.burstiness }]),
  communityTracking: telling(
    async (deps, contexts, { from, ...scope }) => {
      const { asOf } = await contexts.get(scope);
      const trackedFrom = from ?? isoDay(lastDay(asOf) - YEAR) ?? '';
      return trackedCommunities(deps, contexts, { ...scope, trackedFrom });
    },
    (row) => {
      const of = String(row.community ?? row.before ?? '');
      const label = row.name ?? row.beforeName;
      return [
        { of, label, value: row.overlap },
        { of, label, figure: 'fate', value: row.fate },
      ];
    },
  ),
  components: ofStructure('components'),
  corePeriphery: ofStructure('corePeriphery'),
  degreeAssortativity: ofStructure('degreeAssortativity'),
  eiIndex: ofStructure('eiIndex'),
  excessGini: ofParticipation((row) => [
    { value: row.excessGini, low: row.excessLow, high: row.excessHigh },
    { figure: 'gini', value: row.gini, low: row.giniLow, high: row.giniHigh },
  ]),
  firstTieBoost: telling(decisionBoost, (row) => [
    { value: row.effect, low: row.effectLow, high: row.effectHigh },
  ]),
  independentRoutes: telling(bridgeSummary, (row) => [
    {
      of: row.territoryId,
      value: row.independentRoutes,
      low: row.routesLow ?? null,
      high: row.routesHigh ?? null,
    },
  ]),
  introductions: telling(introductions, (row) => [
    { of: row.id, label: row.label, value: row.introductions },
    {
      of: row.id,
      label: row.label,
      figure: 'share',
      value: row.share,
      low: row.shareLow,
      high: row.shareHigh,
    },
  ]),
  leiden: telling(communities, (row) => [{ of: row.id, label: row.label, value: row.community }]),
  modularity: ofStructure('modularity'),
  proximityProfile: telling(proximity, (row) => [
    { of: row.proximity, figure: 'tied', value: row.tied, low: row.tiedLow, high: row.tiedHigh },
    {
      of: row.proximity,
      figure: 'untied',
      value: row.untied,
      low: row.untiedLow,
      high: row.untiedHigh,
    },
  ]),
  rankingUncertainty: telling(
    async (deps, contexts, scope) => {
      const { settings } = await contexts.get(scope);
      const asked = { ...scope, resamples: scope.resamples ?? settings.resamples };
      const found = await centrality(deps, contexts, { ...asked, measures: ['betweenness'] });
      return { meta: found.meta, rows: found.rows.map((row, at) => ({ row, place: at + 1 })) };
    },
    ({ row: { id, label, rankLow, rankHigh, inTop }, place }) => [
      { of: id, label, figure: 'inTop', value: inTop ?? null },
      {
        of: id,
        label,
        figure: 'rank',
        value: place,
        low: typeof rankLow === 'number' ? rankLow : null,
        high: typeof rankHigh === 'number' ? rankHigh : null,
      },
    ],
  ),
  remoteTieShare: telling(
    async (deps, contexts, scope) => {
      const { settings } = await contexts.get(scope);
      const { meta, rows } = await distance(deps, contexts, scope);
      const bands = rows.map((row): Told => {
        const of = `${row.fromKm}-${row.toKm ?? ''} km`;
        const { ratio: value, ratioLow: low, ratioHigh: high } = row;
        return { of, figure: 'ratio', value, low, high };
      });
      return { meta, rows: [...remoteShare(meta.notes, settings.intervalShare), ...bands] };
    },
    (told: Told) => [told],
  ),
  remoteTieSurvival: telling(lasting, (row) => [
    {
      of: row.met ? 'met' : 'apart',
      value: row.survival,
      low: row.survivalLow,
      high: row.survivalHigh,
    },
    {
      of: row.met ? 'met' : 'apart',
      figure: 'halfLife',
      value: row.halfLife,
      low: row.halfLifeLow,
      high: row.halfLifeHigh,
    },
  ]),
  richClubCoefficient: ofStructure('richClubCoefficient'),
  roleTurnover: ofParticipation((row) => [
    { figure: 'entropyRate', value: row.entropyRate },
    { figure: 'alternation', value: row.alternation },
    {
      figure: 'organiserRenewal',
      value: row.organiserRenewal,
      low: row.renewalLow,
      high: row.renewalHigh,
    },
  ]),
  territoryEfficiency: telling(bridgeSummary, (row) => [
    {
      of: row.territoryId,
      value: row.territoryEfficiency,
      low: row.efficiencyLow ?? null,
      high: row.efficiencyHigh ?? null,
    },
  ]),
  tieSurvival: telling(tieOrigins, (row) => [
    { of: row.origin, value: row.survival, low: row.survivalLow, high: row.survivalHigh },
  ]),
  transitivity: ofStructure('transitivity'),
  triadClosure: telling(undeclared, (row) => [
    { of: row.id, label: row.label, value: row.ratio, low: row.ratioLow, high: row.ratioHigh },
  ]),
};

const YEAR = 365;
