import neo4j from 'neo4j-driver';
import type { Run } from '@passerelle/core/domain/provenance';
import type { StoredAnswer, StoredRow, WriteKind } from '@passerelle/core/store/graph-store';
import type { Page } from '@passerelle/core/store/query';
import { ROW_KEY } from '@passerelle/core/store/row-key';
import { compareBytes } from '../common/column-builders.js';
import type { Statements } from './link.js';
import {
  actorOf,
  consentOf,
  demandOf,
  eventOf,
  participationOf,
  rhythmOf,
  roleOf,
  territoryOf,
  tieOf,
} from './read-rows.js';

const ROW_OF: { readonly [K in WriteKind]: (found: never) => StoredRow<K> } = {
  territories: territoryOf,
  actors: actorOf,
  roles: roleOf,
  ties: tieOf,
  events: eventOf,
  participations: participationOf,
  demands: demandOf,
  rhythms: rhythmOf,
  consents: consentOf,
};

export async function readStored<K extends WriteKind>(
  statements: Statements,
  kind: K,
  after: string | null,
  limit: number,
): Promise<Page<StoredRow<K>>> {
  const rowOf = ROW_OF[kind] as (found: unknown) => StoredRow<K>;
  const found = await statements.all(`read-page-${kind}`, {
    after: after ?? '',
    limit: neo4j.int(limit),
  });
  const rows = found.map(rowOf);
  const last = rows.at(-1);
  return { rows, cursor: last === undefined || rows.length < limit ? null : ROW_KEY[kind](last) };
}

export async function readRuns(statements: Statements): Promise<readonly Run[]> {
  const rows = await statements.all<{ id: string; body: string }>('read-runs');
  return [...rows]
    .sort((a, b) => compareBytes(a.id, b.id))
    .map(({ body }) => JSON.parse(body) as Run);
}

export function readAnswers(statements: Statements): Promise<readonly StoredAnswer[]> {
  return statements.all<StoredAnswer>('read-answers');
}
