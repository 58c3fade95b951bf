import { createHash } from 'node:crypto';
import { InvalidInputError, NotFoundError } from '@passerelle/core/errors';
import { isoDay } from '@passerelle/core/domain/period';
import type { Run, Snapshot } from '@passerelle/core/domain/provenance';
import { snapshotDifference } from '@passerelle/core/domain/snapshot-difference';
import type { SnapshotDifference } from '@passerelle/core/domain/snapshot-difference';
import { byFlow, rowMaker, summaryRow } from './bridge-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { findTerritory } from './find.js';
import { indicatorsOf } from './indicators.js';
import { commonOptions, seedOf } from './meta.js';
import { missingArticulations } from './missing-articulations.js';
import { shownSnapshot } from './shown-snapshot.js';
import { guardedFromOthers } from './suppress.js';
import { withTrends, yearBefore } from './panel-trends.js';
import { singlePassages } from './single-passages.js';
import { territoryBridges } from './territory-bridges.js';
import type { Scope, ServiceDeps } from './types.js';

const SHOWN = 5;

/** Measures a territory and keeps the result for good. The same data and options give the same snapshot: the one that
 *  is kept already. @throws InvalidInputError without a territory */
export async function takeSnapshot(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Snapshot> {
  if (scope.territory === undefined) {
    throw new InvalidInputError(
      'snapshot take: no territory. Expected --territory with an id or a label.',
    );
  }
  const territory = await findTerritory(deps, scope.territory);
  const context = await contexts.get(scope);
  const asked = { ...scope, territory: territory.id };
  const found = await territoryBridges(deps, context, asked);
  const make = await rowMaker(context, found, asked);
  const { rows: passages } = await singlePassages(context, found.groups, asked);
  const rows = [...found.groups.local];
  const asOf = context.asOf ?? isoDay(deps.now().getTime() / 86_400_000) ?? '';
  const dates = await yearBefore(deps, contexts, asked, asOf);
  const summary = await summaryRow(context, found, asked);
  const measured = await indicatorsOf(
    deps,
    context,
    { rows, groups: found.groups, summary, dates },
    asked,
  );
  const earlier = await deps.store.snapshots();
  const taken = { territory, rows, kept: earlier, asOf };
  const guarded = guardedFromOthers(context, measured, taken);
  const indicators = await withTrends(guarded, dates, asked);
  const run = runOf(deps, context, 'snapshot', asked);
  const open = indicators.some(
    ({ id, state }) => id === 'singlePassages' && state !== 'suppressed',
  );
  const carrying = rows.filter((row) => (found.flow.node[row] ?? 0) > 0);
  // Print leaves out who has not agreed to be named; a small territory shows no network at all.
  const nameable = (row: number): boolean => open && context.columns.actors.nameable[row] === 1;
  const body = {
    territoryId: territory.id,
    asOf,
    run,
    indicators,
    extras: {
      territory: { id: territory.id, label: territory.label, level: territory.level },
      notes: found.notes,
      brokers: byFlow(found, carrying).filter(nameable).slice(0, SHOWN).map(make),
      singlePassages: byFlow(found, passages).filter(nameable).slice(0, SHOWN).map(make),
      missing: open
        ? (await missingArticulations(context, found, asked)).filter(named(context)).slice(0, SHOWN)
        : [],
    },
  };
  const id = hashOf(body);
  const kept = await deps.store.snapshot(id);
  if (kept !== null) return kept;
  const snapshot: Snapshot = { id, takenAt: deps.now().toISOString(), ...body };
  await deps.store.saveRun(run);
  await deps.store.saveSnapshot(snapshot);
  return snapshot;
}

/** Snapshots of the scope's territory, or all, oldest first. */
export async function listSnapshots(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<readonly Snapshot[]> {
  const territory =
    scope.territory === undefined ? undefined : await findTerritory(deps, scope.territory);
  const kept = await deps.store.snapshots(territory?.id);
  if (kept.length === 0) return kept;
  const present = await contexts.get({ viewer: scope.viewer });
  return kept.map((snapshot) => shownSnapshot(present, snapshot));
}

/** Two kept snapshots, of one territory or of two. @throws NotFoundError */
export async function compareSnapshots(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly before: string; readonly after: string },
): Promise<SnapshotDifference> {
  const [before, after] = [
    await showSnapshot(deps, contexts, { ...scope, id: scope.before }),
    await showSnapshot(deps, contexts, { ...scope, id: scope.after }),
  ];
  return snapshotDifference(before, after);
}

export async function showSnapshot(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly id: string },
): Promise<Snapshot> {
  const found = await deps.store.snapshot(scope.id);
  if (found === null) {
    throw new NotFoundError(`No snapshot has the id "${scope.id}". See the list of snapshots.`, {
      details: { snapshot: scope.id },
    });
  }
  return shownSnapshot(await contexts.get({ viewer: scope.viewer }), found);
}

/** What a figure is computed again from. */
export function runOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  measure: string,
  scope: Scope,
  options: Readonly<Record<string, unknown>> = {},
): Run {
  const body = {
    measure,
    digest: context.digest,
    asOf: context.asOf,
    options: { ...commonOptions(scope), ...options },
    seed: seedOf(scope),
    version: deps.version,
  };
  return { id: hashOf(body), ...body };
}

function named(
  context: EcosystemContext,
): (row: { kind: string; a: string; b: string | null }) => boolean {
  const nameable = (id: string | null): boolean =>
    context.columns.actors.nameable[context.rowOf.get(id ?? '') ?? -1] === 1;
  return ({ kind, a, b }) => kind !== 'unlinkedHubs' || (nameable(a) && nameable(b));
}

/** Of the JSON with sorted keys: the order of fields is no content. */
export function hashOf(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, 32);
}

function canonical(content: unknown): string {
  return JSON.stringify(content, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
