import { InvalidInputError } from '@passerelle/core/errors';
import type { EcosystemContexts } from './ecosystem-context.js';
import { edgesCsv, nodesCsv } from './export/csv.js';
import { exported, type Exported } from './export/exported.js';
import { gexf } from './export/gexf.js';
import { graphml } from './export/graphml.js';
import { graphologyJson } from './export/graphology-json.js';
import { rowsOfScope } from './find.js';
import { mapLayout } from './map-layout.js';
import type { ExportFormat, Scope, ServiceDeps } from './types.js';

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
  },
): Promise<AsyncIterable<string>> {
  if (!Object.hasOwn(WRITERS, scope.format)) {
    const expected = Object.keys(WRITERS);
    throw new InvalidInputError(
      `export: "${scope.format}" is not a format. Expected one of ${expected.join(', ')}.`,
      { details: { got: scope.format, expected } },
    );
  }
  const context = await contexts.get(scope);
  const layout = await mapLayout(context, scope);
  const sources = [...new Set((await deps.store.imports()).map(({ source }) => source))].sort();
  const graph = exported(context, {
    title: sources.join(' + '),
    community: layout.community,
    x: layout.x,
    y: layout.y,
    rows: await rowsOfScope(deps, context, scope),
    includeNames: scope.includeNames ?? false,
  });
  const write = scope.format === 'csv' && scope.part === 'nodes' ? nodesCsv : WRITERS[scope.format];
  return joined(write(graph));
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
