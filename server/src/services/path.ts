import type { Report } from '@passerelle/core/contract/report';
import type { PathRow } from '@passerelle/core/contract/rows';
import { disjointRoutes } from '@passerelle/core/analysis/path/disjoint-routes';
import { shortestPath } from '@passerelle/core/graph/bfs';
import { edgeBetween, type Csr } from '@passerelle/core/graph/csr';
import { idOf, labelOf } from './actor-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { evidenceItems } from './evidence.js';
import { findActor } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

const ROUTES = 3;
const FACTS = 3;

/** Up to three short routes between two actors, no middle actor in two of them, with the newest facts of each hop. When
 *  a shorter one exists that would close others, it comes first and a note says that it shares an actor with them.
 *  @throws NotFoundError, ConflictError for an actor that is not one */
export async function path(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & { readonly from: string; readonly to: string },
): Promise<Report<PathRow>> {
  const context = await contexts.get(scope);
  const from = findActor(context, scope.from);
  const to = findActor(context, scope.to);
  const rows: PathRow[] = [];
  const { routes, isShared } = routesBetween(context.csr, from, to);
  for (const [at, found] of routes.entries()) {
    for (let hop = 1; hop < found.length; hop++) {
      const [source, target] = [found[hop - 1] ?? 0, found[hop] ?? 0];
      rows.push({
        route: at + 1,
        hop,
        source: idOf(context, source),
        sourceLabel: labelOf(context, source),
        target: idOf(context, target),
        targetLabel: labelOf(context, target),
        strength: strengthOf(context.csr, source, target),
        evidence: await evidenceItems(deps, context, scope, source, target, FACTS),
      });
    }
  }
  const notes =
    rows.length === 0
      ? [note('noRoute', { from: labelOf(context, from), to: labelOf(context, to) })]
      : isShared
        ? [note('sharedRoute', { hops: (routes[0]?.length ?? 1) - 1 })]
        : [];
  const options = { from: idOf(context, from), to: idOf(context, to) };
  return reportOf(metaOf(deps, context, 'path', scope, options, notes), rows);
}

interface Routes {
  readonly routes: readonly (readonly number[])[];
  /** The first, the shortest of all, meets another of them on its way. */
  readonly isShared: boolean;
}

function routesBetween(csr: Csr, from: number, to: number): Routes {
  const apart = disjointRoutes(csr, from, to, ROUTES);
  const shortest = shortestPath(csr, from, to);
  const isShared = shortest.length < (apart[0]?.length ?? 0);
  return { routes: (isShared ? [shortest, ...apart] : apart).slice(0, ROUTES), isShared };
}

export function strengthOf(csr: Csr, u: number, v: number): number {
  const edge = edgeBetween(csr, u, v);
  const end = csr.offsets[u + 1] ?? 0;
  for (let at = csr.offsets[u] ?? 0; at < end; at++) {
    if (csr.edgeIds[at] === edge) return csr.strengths[at] ?? 0;
  }
  return 0;
}
