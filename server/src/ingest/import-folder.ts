import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ImportCounts } from '@passerelle/core/domain/provenance';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { CancelledError } from '@passerelle/core/errors';
import { aboutFolder, type About } from './about.js';
import { FaultLog, type FaultCode, type ImportFault } from './faults.js';
import type { FileSpec } from './file-specs.js';
import { findFiles, refuseSource, requireActors, type FoundFile } from './find-files.js';
import { graphFile } from './graph-file/graph-file.js';
import { KnownIds, type ImportStore } from './known-ids.js';
import { RowMapper, faultsOf, type MappedRow } from './map-rows.js';
import type { FileRows, FileStart } from './read-file.js';
import { RejectedRows } from './rejected-file.js';
import { RowBatch } from './row-batch.js';
import { checkTerritories } from './check-territories.js';

export interface ImportDeps {
  /** null: a dry run against nothing. */
  readonly store: ImportStore | null;
  readonly now: () => Date;
}
export interface ImportProgress {
  readonly file: string;
  readonly rows: number;
  readonly totalRows: number;
}
export interface ImportOptions {
  /** A canonical folder, or a graph file of another program. */
  readonly folder: string;
  /** Stores nothing, reports everything. */
  readonly dryRun?: boolean;
  /** Stores nothing unless there is no fault at all. */
  readonly strict?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  /** Folder for the rejected rows, one file a source file; none by default. */
  readonly rejectedFile?: string;
  /** Language of the fault column in rejected rows; default English. */
  readonly language?: Language;
  /** The files and what the folder says of itself, where somebody has put them together. */
  readonly sources?: (store: ImportStore | null) => Promise<Sources>;
  readonly about?: About;
  /** Called with each batch of a file, rejected rows included. */
  readonly onMapped?: (kind: string, start: FileStart, mapped: readonly MappedRow[]) => void;
}
interface Sources {
  readonly files: readonly FoundFile[];
  readonly ignored: readonly ImportFault[];
}
export interface ImportOutcome {
  /** False after a dry run, or a strict run that met a fault. */
  readonly stored: boolean;
  /** By file name without extension; in = new + updated + unchanged + rejected. */
  readonly counts: Readonly<Record<string, ImportCounts>>;
  readonly totals: ImportCounts;
  /** The first 10,000; the counts hold all. */
  readonly faults: readonly ImportFault[];
  readonly faultTotal: number;
  readonly faultCounts: Readonly<Partial<Record<FaultCode, number>>>;
  readonly rejectedFiles: readonly string[];
}

/** Imports a canonical folder. Memory: ids of the folder plus one batch; time O(rows).
 *  @throws NotFoundError for a missing folder or one without actors.csv
 *  @throws CancelledError when the signal is aborted; batches written so far stay */
export async function importFolder(
  deps: ImportDeps,
  options: ImportOptions,
): Promise<ImportOutcome> {
  if (options.strict === true && options.dryRun !== true) {
    const { rejectedFile: _, ...quiet } = options;
    const trial = await run(deps, { ...options, dryRun: true });
    return trial.faultTotal > 0 ? trial : run(deps, quiet);
  }
  return run(deps, options);
}

async function run(deps: ImportDeps, options: ImportOptions): Promise<ImportOutcome> {
  const { files, ignored } = await (options.sources?.(deps.store) ??
    sourcesAt(options.folder, deps.store));
  if (!files.some(({ spec }) => spec.name === 'actors'))
    await requireActors(deps.store, options.folder);
  if (options.rejectedFile !== undefined) await refuseSource(options.folder, options.rejectedFile);
  const about = options.about ?? (await aboutFolder(options.folder));
  const known = new KnownIds(deps.store);
  const log = new FaultLog();
  for (const fault of ignored) log.add(fault);
  const rejected = new RejectedRows(options.rejectedFile ?? null, options.language ?? 'en');
  const counts: Record<string, ImportCounts> = {};
  let totalRows = 0;
  let rejectedFiles: readonly string[] = [];
  const dry = options.dryRun === true || deps.store === null;
  try {
    for (const { spec, rows } of files) {
      const batch = new RowBatch(spec, dry ? null : deps.store, deps.store);
      counts[spec.name] = batch.counts;
      for await (const { start, mapped } of mappedRows(spec, rows, known, deps.store)) {
        if (options.signal?.aborted === true) throw new CancelledError('Import cancelled.');
        if (batch.counts.in === 0) for (const fault of start.faults) log.add(fault);
        for (const each of mapped) for (const fault of faultsOf(each)) log.add(fault);
        await rejected.write(spec.name, start, mapped);
        options.onMapped?.(spec.name, start, mapped);
        await batch.add(mapped);
        totalRows += mapped.length;
        options.onProgress?.({ file: spec.name, rows: batch.counts.in, totalRows });
      }
      await batch.flush();
    }
    rejectedFiles = await rejected.finish();
  } finally {
    await rejected.discard();
  }
  if (!dry) await record(deps, options.folder, about, counts, log.total);
  return {
    stored: !dry,
    counts,
    totals: sum(Object.values(counts)),
    faults: log.kept,
    faultTotal: log.total,
    faultCounts: Object.fromEntries(log.counts),
    rejectedFiles,
  };
}

async function sourcesAt(folder: string, store: ImportStore | null): Promise<Sources> {
  const isFile = (await stat(folder).catch(() => null))?.isFile() === true;
  return isFile ? graphFile(folder, store) : findFiles(folder);
}

interface MappedPiece {
  readonly start: FileStart;
  readonly mapped: readonly MappedRow[];
}

async function* mappedRows(
  spec: FileSpec,
  rows: () => FileRows,
  known: KnownIds,
  store: ImportStore | null,
): AsyncGenerator<MappedPiece> {
  const mapper = new RowMapper(spec, known, store);
  const whole: MappedRow[] = [];
  let begun: FileStart | null = null;
  for await (const { start, records } of rows()) {
    const mapped = await mapper.map(start, records);
    begun = start;
    if (spec.kind === 'territories') whole.push(...mapped);
    else yield { start, mapped };
  }
  // The tree can only be judged whole.
  if (spec.kind !== 'territories' || begun === null) return;
  const checked = await checkTerritories(whole, known, store);
  yield { start: begun, mapped: checked };
}

async function record(
  deps: ImportDeps,
  folder: string,
  about: About,
  counts: Readonly<Record<string, ImportCounts>>,
  faults: number,
): Promise<void> {
  const at = deps.now().toISOString();
  const id = createHash('sha256')
    .update(`${resolve(folder)} ${at}`)
    .digest('hex')
    .slice(0, 16);
  await deps.store?.recordImport({ id, ...about, at, counts, faults });
}

function sum(all: readonly ImportCounts[]): ImportCounts {
  const total = { in: 0, new: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const each of all) {
    for (const key of Object.keys(total) as (keyof ImportCounts)[]) total[key] += each[key];
  }
  return total;
}
