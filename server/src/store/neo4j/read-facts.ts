import type { EcoEvent, Participation } from '@passerelle/core/domain/event';
import type { Demand, Visibility } from '@passerelle/core/domain/mediation';
import type { Territory } from '@passerelle/core/domain/territory';
import type { Tie } from '@passerelle/core/domain/tie';
import type { StoreCounts } from '@passerelle/core/store/graph-store';
import { compareBytes, compareIds } from '../common/column-builders.js';
import { namedTerritory } from '../common/named-territory.js';
import { searchForm } from '@passerelle/core/domain/search-form';
import type { Statements } from './link.js';
import { demandOf, eventOf, participationOf, territoryOf, tieOf } from './read-rows.js';

export type Visible = readonly Visibility[];
type Found<F extends (found: never) => unknown> = Parameters<F>[0];

export async function readTies(
  statements: Statements,
  visible: Visible,
  keys: readonly string[],
): Promise<readonly Tie[]> {
  const rows = await statements.all<Found<typeof tieOf>>('read-ties', {
    keys: [...new Set(keys)],
    visible,
  });
  return rows.map(tieOf).sort((a, b) => compareBytes(a.key, b.key));
}

/** Newest start first, undated last, then by key. */
export async function readTiesOf(
  statements: Statements,
  visible: Visible,
  id: string,
): Promise<readonly Tie[]> {
  const rows = await statements.all<Found<typeof tieOf>>('read-ties-of', { id, visible });
  return rows.map(tieOf).sort((a, b) => byStart(a, b) || compareBytes(a.key, b.key));
}

function byStart(a: Tie, b: Tie): number {
  if (a.start === null || b.start === null)
    return Number(a.start === null) - Number(b.start === null);
  return compareBytes(b.start, a.start);
}

export async function readParticipations(
  statements: Statements,
  visible: Visible,
  keys: readonly string[],
): Promise<readonly Participation[]> {
  const rows = await statements.all<Found<typeof participationOf>>('read-participations', {
    keys: [...new Set(keys)],
    visible,
  });
  return rows.map(participationOf).sort((a, b) => compareBytes(a.key, b.key));
}

export async function readEvents(
  statements: Statements,
  visible: Visible,
  ids: readonly string[],
): Promise<readonly EcoEvent[]> {
  const rows = await statements.all<Found<typeof eventOf>>('read-events', {
    ids: [...new Set(ids)],
    visible,
  });
  return rows.map(eventOf).sort((a, b) => compareBytes(a.id, b.id));
}

export async function readDemands(
  statements: Statements,
  visible: Visible,
  query: { readonly side?: 'need' | 'offer'; readonly actorId?: string },
): Promise<readonly Demand[]> {
  const rows = await statements.all<Found<typeof demandOf>>('read-demands', {
    visible,
    side: query.side ?? null,
    actorId: query.actorId ?? null,
  });
  return rows.map(demandOf).sort((a, b) => compareBytes(a.id, b.id));
}

/** Sorted by id, code unit order. */
export async function readTerritories(statements: Statements): Promise<readonly Territory[]> {
  const rows = await statements.all<Found<typeof territoryOf>>('read-territories');
  return rows.map(territoryOf).sort((a, b) => compareIds(a.id, b.id));
}

export async function readTerritory(
  statements: Statements,
  idOrLabel: string,
): Promise<Territory | null> {
  const rows = await statements.all<Found<typeof territoryOf>>('find-territory', {
    id: idOrLabel,
    search: searchForm(idOrLabel),
  });
  const found = rows.map(territoryOf).sort((a, b) => compareBytes(a.id, b.id));
  const byId = found.find(({ id }) => id === idOrLabel);
  return byId ?? namedTerritory(idOrLabel, found);
}

/** What the viewer may see. @param stored rows a kind, all of them */
export async function readCounts(
  statements: Statements,
  visible: Visible,
  stored: ReadonlyMap<string, number>,
  rejected: number,
): Promise<StoreCounts> {
  const of = (kind: string): number => stored.get(kind) ?? 0;
  const [answer, demands] = await Promise.all([
    statements.first<{ hidden: boolean }>('has-hidden', { visible }),
    statements.first<{ needs: number; offers: number }>('count-demands', { visible }),
  ]);
  const hidden = answer?.hidden ?? true;
  const seen = hidden
    ? await statements.first<{ actors: number; ties: number; participations: number }>(
        'count-visible',
        { visible },
      )
    : undefined;
  const { needs = 0, offers = 0 } = demands ?? {};
  return {
    actors: seen?.actors ?? of('actors'),
    ties: seen?.ties ?? of('ties'),
    events: of('events'),
    participations: seen?.participations ?? of('participations'),
    territories: of('territories'),
    needs,
    offers,
    rejected,
  };
}
