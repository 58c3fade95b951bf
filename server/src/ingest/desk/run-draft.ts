import type { Language } from '@passerelle/core/domain/vocabulary';
import type { ImportFault } from '../faults.js';
import { importFolder, type ImportDeps, type ImportOutcome } from '../import-folder.js';
import { faultsOf } from '../map-rows.js';
import { plannedSources, type DraftPlan } from './draft-plan.js';

export interface DraftRunAsked {
  readonly plan: DraftPlan;
  readonly dryRun: boolean;
  /** Where the files of rejected rows go. */
  readonly rejectedFolder: string;
  readonly language: Language;
  /** Rejected rows handed back at most, and characters of their cells. */
  readonly mendable: number;
  readonly mendableText: number;
}
export interface RejectedRow {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly columns: readonly string[];
  readonly cells: readonly string[];
  readonly faults: readonly ImportFault[];
}
export interface DraftResult {
  readonly outcome: ImportOutcome;
  readonly rejected: readonly RejectedRow[];
}
export interface DraftHooks {
  readonly signal?: AbortSignal;
  readonly onProgress?: (file: string, rows: number) => void;
}

/** Runs the importer of the command line over a draft. */
export async function runDraft(
  deps: ImportDeps,
  { plan, dryRun, rejectedFolder, language, mendable, mendableText }: DraftRunAsked,
  { signal, onProgress }: DraftHooks = {},
): Promise<DraftResult> {
  const rejected: RejectedRow[] = [];
  let text = 0;
  const outcome = await importFolder(deps, {
    folder: plan.folder,
    sources: (store) => plannedSources(plan, store),
    about: { source: plan.title, fictional: plan.fictional },
    dryRun,
    language,
    rejectedFile: rejectedFolder,
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ file, totalRows }) => onProgress?.(file, totalRows),
    onMapped: (kind, start, mapped) => {
      for (const each of mapped) {
        // Of a file that cannot be read at all, its columns have to be mended, not its rows.
        if (each.row !== null || !start.usable) continue;
        text += each.record.cells.reduce((sum, cell) => sum + cell.length, 0);
        if (rejected.length >= mendable || text > mendableText) return;
        rejected.push({
          kind,
          file: start.header.file,
          line: each.record.line,
          columns: start.names,
          cells: each.record.cells,
          faults: faultsOf(each),
        });
      }
    },
  });
  return { outcome, rejected };
}
