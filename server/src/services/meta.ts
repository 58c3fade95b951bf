import type { Meta, Note, Report } from '@passerelle/core/contract/report';
import type { EcosystemContext } from './ecosystem-context.js';
import { note } from './notes.js';
import type { Scope, ServiceDeps } from './types.js';

export const DEFAULT_SEED = 1;

export function seedOf(scope: Scope): number {
  return scope.seed ?? DEFAULT_SEED;
}

/** What every answer says about itself. */
export function metaOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  command: string,
  scope: Scope,
  options: Readonly<Record<string, unknown>> = {},
  notes: readonly Note[] = [],
): Meta {
  return {
    command,
    store: context.storeUrl,
    digest: context.digest,
    asOf: context.asOf,
    options: {
      ...commonOptions(scope),
      ...withoutAbsent({ engine: deps.engine, ...options }),
    },
    seed: seedOf(scope),
    version: deps.version,
    notes: [...notes, ...engineNotes(deps), ...projectionNotes(context)],
  };
}

export function reportOf<Row>(meta: Meta, rows: readonly Row[], top?: number): Report<Row> {
  return { meta, rows: top === undefined ? rows : rows.slice(0, top) };
}

/** The common flags that change a result, viewer included. */
export function commonOptions(scope: Scope): Record<string, unknown> {
  return withoutAbsent({
    viewer: scope.viewer.role,
    territory: scope.territory,
    scale: scope.scale,
    fromGroup: scope.fromGroup,
    toGroup: scope.toGroup,
    since: scope.since,
    until: scope.until,
    top: scope.top,
    set: scope.settings,
  });
}

function withoutAbsent(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, given]) => given !== undefined));
}

function engineNotes({ engine }: ServiceDeps): Note[] {
  return engine === undefined ? [] : [note('engine', { engine })];
}

function projectionNotes({ projection }: EcosystemContext): Note[] {
  const notes: Note[] = [];
  const twoMode = projection.twoModeEvents.length;
  if (twoMode > 0) notes.push(note('twoModeEvents', { events: twoMode }));
  if (projection.undated > 0) notes.push(note('undatedTies', { ties: projection.undated }));
  const unknown = Object.entries(projection.unknownKinds).sort(([a], [b]) => (a < b ? -1 : 1));
  if (unknown.length > 0) {
    notes.push(
      note('unknownKinds', {
        kinds: unknown.map(([kind]) => kind).join(', '),
        ties: unknown.reduce((sum, [, ties]) => sum + ties, 0),
      }),
    );
  }
  return notes;
}
