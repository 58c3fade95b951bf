import { FEWEST_ON_A_SIDE } from '@passerelle/core/analysis/brokerage/single-passages';
import { NotFoundError } from '@passerelle/core/errors';
import type { ActorPanel, EdgePanel } from '@passerelle/core/contract/explorer';
import { LEVELS } from '@passerelle/core/domain/level';
import { degreeOf, edgeBetween } from '@passerelle/core/graph/csr';
import { derivedScale } from '@passerelle/core/graph/actor-scale';
import type { NodeMeasureId } from '@passerelle/core/analysis/registry';
import { noActor, placeOf } from './actor-measures.js';
import { actorHead, ranked, textAt } from './actor-rows.js';
import { communityNames } from './community-names.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { evidenceItems } from './evidence.js';
import { strengthOf } from './path.js';
import { mapLayout } from './map-layout.js';
import { nodeFigures } from './node-figures.js';
import type { Scope, ServiceDeps } from './types.js';

const NEIGHBOURS = 50;
/** Cheap on any size; the others have their own command. */
const PANEL_MEASURES: readonly NodeMeasureId[] = ['strength', 'pageRank', 'constraint'];

/** Who an actor is, and whom it knows. @throws NotFoundError when absent or not visible */
export async function actorPanel(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly id: string },
): Promise<ActorPanel> {
  const detail = await deps.store.actor(scope.viewer, scope.id);
  const context = await contexts.get(scope);
  const row = context.rowOf.get(scope.id);
  if (detail === null || row === undefined) throw noActor(scope.id);
  const { csr, columns } = context;
  const { community } = await mapLayout(context, scope);
  const names = await communityNames(context, scope);
  const sides = await context.task('cutActorSides', '', () => ({ csr }), scope);
  const derived = await context.once('derivedScale', () => derivedScale(columns, csr));
  const own = community[row] ?? 0;
  const categories = (side: 'need' | 'offer'): string[] =>
    detail.demands
      .filter((demand) => demand.side === side && demand.state === 'open')
      .map(({ text, categoryId }) => text ?? categoryId);
  return {
    ...actorHead(context, row),
    derivedScale: LEVELS[derived[row] ?? -1] ?? null,
    role: textAt(columns.actors.role, row),
    sectors: [...detail.actor.sectors],
    activeFrom: detail.actor.activeFrom,
    activeTo: detail.actor.activeTo,
    territoryLabel: columns.territories[columns.actors.territory[row] ?? -1]?.label ?? null,
    community: own > 0 ? own : null,
    communityName: own > 0 ? names(own) : null,
    available: detail.available,
    degree: degreeOf(csr, row),
    measures: await measuresOf(deps, context, row, scope),
    neighbours: await neighboursOf(deps, context, row, community, scope),
    needs: categories('need'),
    offers: categories('offer'),
    singlePassage: (sides.secondSide[row] ?? 0) >= FEWEST_ON_A_SIDE,
    cutOff: sides.cutOff[row] ?? 0,
  };
}

/** One edge with every fact behind it. @throws NotFoundError when the two are not linked */
export async function edgePanel(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly a: string; readonly b: string },
): Promise<EdgePanel> {
  const context = await contexts.get(scope);
  const a = context.rowOf.get(scope.a);
  const b = context.rowOf.get(scope.b);
  if (a === undefined) throw noActor(scope.a);
  if (b === undefined) throw noActor(scope.b);
  const edge = edgeBetween(context.csr, a, b);
  if (edge === -1) {
    throw new NotFoundError(
      `"${scope.a}" and "${scope.b}" are not linked at this date. Expected the two ends of one tie.`,
      { details: { a: scope.a, b: scope.b } },
    );
  }
  const cut = await context.task('cutPoints', '', () => ({ csr: context.csr }), scope);
  return {
    source: actorHead(context, a),
    target: actorHead(context, b),
    strength: strengthOf(context.csr, a, b),
    cutEdge: cut.cutEdge[edge] === 1,
    evidence: await evidenceItems(deps, context, scope, a, b),
  };
}

async function measuresOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  row: number,
  scope: Scope,
): Promise<ActorPanel['measures']> {
  const panel: ActorPanel['measures'] = {};
  for (const id of PANEL_MEASURES) {
    const { scores: figures } = await nodeFigures(deps, context, id, scope);
    panel[id] = placeOf(id, figures, row);
  }
  return panel;
}

async function neighboursOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  row: number,
  community: Int32Array,
  scope: Scope,
): Promise<ActorPanel['neighbours']> {
  const { csr } = context;
  const strength = new Map<number, number>();
  const end = csr.offsets[row + 1] ?? 0;
  for (let at = csr.offsets[row] ?? 0; at < end; at++) {
    strength.set(csr.targets[at] ?? 0, csr.strengths[at] ?? 0);
  }
  const nearest = ranked(strength.keys(), (other) => strength.get(other) ?? NaN);
  return Promise.all(
    nearest.slice(0, NEIGHBOURS).map(async (other) => {
      const evidence = await evidenceItems(deps, context, scope, row, other);
      const group = community[other] ?? 0;
      return {
        ...actorHead(context, other),
        strength: strength.get(other) ?? 0,
        community: group > 0 ? group : null,
        facts: evidence.length,
        latest: evidence[0]?.end ?? evidence[0]?.start ?? null,
        why: evidence[0] ?? null,
      };
    }),
  );
}
