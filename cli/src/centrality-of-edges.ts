import { resolve } from 'node:path';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import type { EdgeListRow } from '@passerelle/server';
import type { CommonOptions } from './common-options.js';
import { explainedMeasure } from './output/centrality-view.js';
import { progressBar } from './output/progress.js';
import { section, type View } from './output/view.js';
import type { Answer } from './report-command.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';

interface Options extends CommonOptions {
  readonly by?: 'hops' | 'strength';
  readonly edges?: string;
  readonly explain?: boolean;
  readonly directed?: boolean;
}

/** What says something about an ecosystem, which a table of edges is not. */
const OF_A_STORE: readonly [name: string, option: string][] = [
  ['store', '--store'],
  ['territory', '--territory'],
  ['scale', '--scale'],
  ['asOf', '--as-of'],
  ['since', '--since'],
  ['until', '--until'],
  ['groups', '--groups'],
  ['resamples', '--resamples'],
  ['engine', '--engine'],
];

/** Measures of a table of edges, read straight into a graph.
 *  @throws UsageError beside an option that needs a store */
export async function centralityOfEdges(
  session: Session,
  measures: readonly string[],
  options: Options,
): Promise<Answer> {
  const { io, quiet, t } = session;
  for (const [name, option] of OF_A_STORE) {
    if (name in options) throw new UsageError(t('error.notWithEdges', { option }));
  }
  const { edges = '', directed, by, seed, top, set } = options;
  const server = await import('@passerelle/server');
  const compute = server.createPoolCompute();
  const bar = progressBar(io, t('cli.working'), quiet);
  try {
    const file = await server.readEdgeList(resolve(io.cwd, edges));
    const question = {
      measures,
      ...(directed === undefined ? {} : { directed }),
      ...(by === undefined ? {} : { by }),
      ...(seed === undefined ? {} : { seed }),
      ...(top === undefined ? {} : { top }),
      ...(set === undefined ? {} : { settings: set }),
    };
    const hooks = { signal: io.signal, onProgress: (share: number) => bar.update(share) };
    const { meta, rows } = await server.edgeListCentrality(
      { compute, version: VERSION },
      file,
      question,
      hooks,
    );
    const columns = ['id', ...measures];
    return { meta, rows, columns, view: () => edgesView(session, rows, columns, options) };
  } finally {
    bar.end();
    await compute.close();
  }
}

function edgesView(
  session: Session,
  rows: readonly EdgeListRow[],
  columns: readonly string[],
  { explain }: Options,
): View {
  const cell = (row: EdgeListRow, name: string): string => {
    const value = row[name] ?? null;
    return typeof value === 'string' ? value : formatNumber(session.language, value, 4);
  };
  const measures = columns.slice(1);
  return {
    ...(explain === true ? { lines: measures.map((id) => explainedMeasure(id, session)) } : {}),
    sections: [
      section(
        columns.map((name, i) => ({
          title: name,
          text: (row: EdgeListRow) => cell(row, name),
          right: i > 0,
        })),
        rows,
      ),
    ],
  };
}
