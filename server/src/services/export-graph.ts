import { InvalidInputError } from '@passerelle/core/errors';
import type { EcosystemContexts } from './ecosystem-context.js';
import { edgesCsv, nodesCsv } from './export/csv.js';
import { exported, type Exported } from './export/exported.js';
import { filteredRows, type ExportFilters } from './export/filters.js';
import { gexf } from './export/gexf.js';
import { graphml } from './export/graphml.js';
import { graphologyJson } from './export/graphology-json.js';
import { statementOf } from './export/statement.js';
import { toldChanges } from './export/told-changes.js';
import { rowsOfScope } from './find.js';
import { forceLayout } from './force-layout.js';
import { mapLayout } from './map-layout.js';
import { partitionOf } from './partition.js';
import { EXPORT_LAYOUTS, type ExportFormat, type ExportLayout, type ExportPart } from './types.js';
import type { Scope, ServiceDeps } from './types.js';

const WRITERS: Readonly<Record<ExportFormat, (graph: Exported) => Iterable<string>>> = {
  gexf,
  graphml,
  csv: edgesCsv,
  json: graphologyJson,
};
/** Pieces are joined up to about this many characters: one write a line would be slow. */
const PIECE = 65_536;

export interface ExportScope extends Scope, ExportFilters {
  readonly format: ExportFormat;
  readonly includeNames?: boolean;
  readonly part?: ExportPart;
  readonly layout?: ExportLayout;
}

/** The graph as text, as the filters leave it. `part` chooses the file of a CSV export: `edges` unless given. */
export async function exportGraph(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: ExportScope,
): Promise<AsyncIterable<string>> {
  assertOneOf('format', scope.format, Object.keys(WRITERS));
  assertOneOf('layout', scope.layout ?? 'map', EXPORT_LAYOUTS);
  const context = await contexts.get(scope);
  const { community } = await partitionOf(context, scope);
  const placed = scope.layout === 'forceAtlas2' ? forceLayout : mapLayout;
  const { x, y } = await placed(context, scope);
  const imports = await deps.store.imports();
  const title = [...new Set(imports.map(({ source }) => source))].sort().join(' + ');
  const fictional = imports.some((one) => one.fictional === true);
  const graph = exported(context, {
    title,
    statement: statementOf(context, scope, { source: title, fictional }),
    changes: await toldChanges(contexts, scope),
    community,
    x,
    y,
    rows: filteredRows(context, community, await rowsOfScope(deps, context, scope), scope),
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
