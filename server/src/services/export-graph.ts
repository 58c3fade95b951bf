import { InvalidInputError } from '@passerelle/core/errors';
import type { EcosystemContexts } from './ecosystem-context.js';
import { edgesCsv, nodesCsv } from './export/csv.js';
import { exported, type Exported } from './export/exported.js';
import { gexf } from './export/gexf.js';
import { graphml } from './export/graphml.js';
import { graphologyJson } from './export/graphology-json.js';
import { rowsOfScope } from './find.js';
import { forceLayout } from './force-layout.js';
import { mapLayout } from './map-layout.js';
import { partitionOf } from './partition.js';
import { EXPORT_LAYOUTS, type ExportFormat, type ExportLayout } from './types.js';
import type { Scope, ServiceDeps } from './types.js';

const WRITERS: Readonly<Record<ExportFormat, (graph: Exported) => Iterable<string>>> = {
  gexf,
  graphml,
  csv: edgesCsv,
  json: graphologyJson,
};
/** Pieces are joined up to about this many characters: one write a line would be slow. */
const PIECE = 65_536;

/** The graph as text. `part` chooses the file of a CSV export: `edges` unless given. */
export async function exportGraph(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope & {
    readonly format: ExportFormat;
    readonly includeNames?: boolean;
    readonly part?: 'nodes' | 'edges';
    readonly layout?: ExportLayout;
  },
): Promise<AsyncIterable<string>> {
  assertOneOf('format', scope.format, Object.keys(WRITERS));
  assertOneOf('layout', scope.layout ?? 'map', EXPORT_LAYOUTS);
  const context = await contexts.get(scope);
  const { community } = await partitionOf(context, scope);
  const placed = scope.layout === 'forceAtlas2' ? forceLayout : mapLayout;
  const { x, y } = await placed(context, scope);
  const sources = [...new Set((await deps.store.imports()).map(({ source }) => source))].sort();
  const graph = exported(context, {
    title: sources.join(' + '),
    community,
    x,
    y,
    rows: await rowsOfScope(deps, context, scope),
    includeNames: scope.includeNames ?? false,
  });
  const write = scope.format === 'csv' && scope.part === 'nodes' ? nodesCsv : WRITERS[scope.format];
  return joined(write(graph));
}

function assertOneOf(what: string, got: string, expected: readonly string[]): void {
  if (expected.includes(got)) return;
  throw new InvalidInputError(
    `export: "${got}" is not a ${what}. Expected one of ${expected.join(', ')}.`,
    { details: { got, expected } },
  );
}

async function* joined(pieces: Iterable<string>): AsyncIterable<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < PIECE) continue;
    yield held;
    held = '';
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (held !== '') yield held;
}
