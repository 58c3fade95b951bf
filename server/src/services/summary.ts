import type { Summary } from '@passerelle/core/contract/explorer';
import { LEVELS } from '@passerelle/core/domain/level';
import type { EcosystemContexts } from './ecosystem-context.js';
import { metaOf } from './meta.js';
import { status } from './status.js';
import type { Scope, ServiceDeps } from './types.js';

/** What the ecosystem is, in one look. Its title is the first imported source's name. */
export async function summary(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Summary> {
  const context = await contexts.get(scope);
  const counts = await status(deps, contexts, scope);
  const imports = await deps.store.imports();
  const sources = [...new Set(imports.map(({ source }) => source))].sort();
  const meta = metaOf(deps, context, 'summary', scope);
  return {
    title: sources.length === 1 ? (sources[0] ?? '') : sources.join(' + '),
    fictional: imports.some(({ fictional }) => fictional === true),
    store: meta.store,
    digest: meta.digest,
    asOf: meta.asOf,
    version: meta.version,
    counts: Object.fromEntries(counts.rows.map(({ what, count }) => [what, count])),
    edges: context.csr.size,
    levels: LEVELS.map((level, rank) => ({
      level,
      actors: context.scale.reduce((sum, scale) => sum + Number(scale === rank), 0),
    })).filter(({ actors }) => actors > 0),
    sources,
  };
}
