import type { Report } from '@passerelle/core/contract/report';
import type { PathRow } from '@passerelle/core/contract/rows';
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

/** Up to three short routes between two actors, no middle actor in two of them, with the newest facts of each hop.
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
  const used = new Set<number>();
  let straight = false;
  for (let route = 1; route <= ROUTES && from !== to; route++) {
    const found = shortestRoute(context.csr, from, to, used, straight);
    if (found === null) break;
    if (found.length === 2) straight = true;
    for (const middle of found.slice(1, -1)) used.add(middle);
    for (let hop = 1; hop < found.length; hop++) {
      const [source, target] = [found[hop - 1] ?? 0, found[hop] ?? 0];
      rows.push({
        route,
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
      : [];
  const options = { from: idOf(context, from), to: idOf(context, to) };
  return reportOf(metaOf(deps, context, 'path', scope, options, notes), rows);
}

/** Fewest hops; among those the route whose weakest tie is strongest is not sought: smallest rows win. */
function shortestRoute(
  csr: Csr,
  from: number,
  to: number,
  without: ReadonlySet<number>,
  noDirect: boolean,
): number[] | null {
  const before = new Int32Array(csr.order).fill(-1);
  before[from] = from;
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    const end = csr.offsets[node + 1] ?? 0;
    for (let at = csr.offsets[node] ?? 0; at < end; at++) {
      const next = csr.targets[at] ?? 0;
      if (before[next] !== -1 || without.has(next)) continue;
      if (noDirect && node === from && next === to) continue;
      before[next] = node;
      queue.push(next);
    }
  }
  if (before[to] === -1) return null;
  const route = [to];
  for (let at = to; at !== from;) {
    at = before[at] ?? from;
    route.push(at);
  }
  return route.reverse();
}

export function strengthOf(csr: Csr, u: number, v: number): number {
  const edge = edgeBetween(csr, u, v);
  const end = csr.offsets[u + 1] ?? 0;
  for (let at = csr.offsets[u] ?? 0; at < end; at++) {
    if (csr.edgeIds[at] === edge) return csr.strengths[at] ?? 0;
  }
  return 0;
}
