import type {
  Draft as DraftTold,
  DraftFile,
  DraftOutcome,
  DraftRun,
  RejectedRowsPage,
  ToldFault,
} from '@passerelle/core/contract/import-draft';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { faultParts } from '../fault-sentences.js';
import type { ImportFault } from '../faults.js';
import type { Draft, Run, UploadedFile } from './draft.js';
import { missingOf } from './draft.js';
import type { DraftLimits } from './draft-limits.js';
import { specOf } from './inspect-file.js';
import type { DraftResult } from './run-draft.js';

/** Notes told one by one: alike ones are one. */
const MOST_NOTES = 100;

export function draftTold(
  draft: Draft,
  hasActors: boolean,
  language: Language,
  { bytes, files, piece }: DraftLimits,
): Omit<DraftTold, 'isApart'> {
  return {
    id: draft.id,
    title: draft.title,
    isWhole: draft.isWhole,
    files: draft.files.map(fileTold),
    obstacles: draft.isWhole ? draft.obstacles(hasActors) : [],
    mended: draft.mended,
    isChecked: draft.isChecked,
    run: draft.run === null ? null : runTold(draft.run, draft, language),
    limits: { bytes, files, piece },
  };
}

function fileTold(file: UploadedFile): DraftFile {
  const { id, name, size, received, kind, fields, found } = file;
  const spec = specOf(kind);
  return {
    id,
    name,
    size,
    received,
    kind,
    columns: (found?.header ?? []).map((written, at) => ({
      written,
      field: fields[at]?.field ?? null,
      isKept: kind === 'actors' && (fields[at]?.field ?? null) === null && written !== '',
      isGuessed: fields[at]?.isGuessed ?? false,
    })),
    fields: [
      ...(spec?.required ?? []).map((one) => ({ name: one, isRequired: true })),
      ...(spec?.optional ?? []).map((one) => ({ name: one, isRequired: false })),
    ],
    missing: missingOf(file),
    sample: (found?.sample ?? []).map((cells) => [...cells]),
  };
}

function runTold(run: Run, draft: Draft, language: Language): DraftRun {
  const { what, state, file, rows, error, result } = run;
  return {
    what,
    state,
    file,
    rows,
    error,
    outcome: result === null ? null : outcomeTold(result, draft, language),
  };
}

function outcomeTold(
  { outcome, rejected }: DraftResult,
  draft: Draft,
  language: Language,
): DraftOutcome {
  const named = (kind: string): string =>
    draft.files.find((one) => one.kind === kind)?.name ??
    draft.files.find((one) => one.kind === 'graph')?.name ??
    kind;
  return {
    counts: Object.entries(outcome.counts).map(([kind, counts]) => ({
      kind,
      file: named(kind),
      ...counts,
    })),
    totals: outcome.totals,
    faultTotal: outcome.faultTotal,
    notes: notesOf(outcome.faults, language),
    mendable: rejected.length,
  };
}

const OF_FILE = /Header$|Column$|File$/;

/** What is no rejected row: values left out, columns and files not read; alike ones together, with their number. */
function notesOf(faults: readonly ImportFault[], language: Language): DraftOutcome['notes'] {
  const notes = new Map<string, { first: ImportFault; count: number }>();
  for (const fault of faults) {
    if (fault.severity === 'error' && !OF_FILE.test(fault.code)) continue;
    const key = JSON.stringify([fault.file, fault.column, fault.code, fault.severity]);
    const known = notes.get(key);
    if (known === undefined) notes.set(key, { first: fault, count: 1 });
    else known.count += 1;
  }
  return [...notes.values()]
    .slice(0, MOST_NOTES)
    .map(({ first, count }) => ({ ...faultTold(first, language), count }));
}

function faultTold(fault: ImportFault, language: Language): ToldFault {
  const { file, line, column, severity } = fault;
  return { file, line, column, isRejected: severity === 'error', ...faultParts(fault, language) };
}

/** One cell a column: what a row has too much stays in sight in its last one. */
function inColumns(cells: readonly string[], columns: number): string[] {
  const fitted = Array.from({ length: columns }, (_, at) => cells[at] ?? '');
  const surplus = cells.slice(columns).filter((cell) => cell !== '');
  const last = fitted.length - 1;
  if (surplus.length > 0 && last >= 0) fitted[last] = [fitted[last], ...surplus].join(' | ');
  return fitted;
}

/** Rejected rows to mend, those mended since the check with their new cells. */
export function rejectedTold(
  draft: Draft,
  language: Language,
  offset: number,
  limit: number,
): RejectedRowsPage {
  const all = draft.run?.result?.rejected ?? [];
  return {
    total: all.length,
    rows: all.slice(offset, offset + limit).map((row) => ({
      kind: row.kind,
      file: row.file,
      line: row.line,
      columns: [...row.columns],
      cells: inColumns(draft.mendedCells(row.kind, row.line) ?? row.cells, row.columns.length),
      faults: row.faults.map((fault) => faultTold(fault, language)),
    })),
  };
}
