import type { Draft, DraftFile, RejectedRowsPage } from '@passerelle/core/contract/import-draft';
import type { Lang } from '../state/view.js';
import type { Plan } from './import-api.js';
import type { ImportKey } from './import-text.js';

export const STEPS = ['files', 'columns', 'check', 'import'] as const;
export type Step = (typeof STEPS)[number];

/** What the steps of the page draw from, and what they can do. */
export interface Wizard {
  readonly lang: Lang;
  readonly step: Step;
  readonly draft: Draft | null;
  /** Something is on its way. */
  readonly busy: boolean;
  /** File being sent, and how much of it. */
  readonly sending: { readonly name: string; readonly share: number } | null;
  readonly ignored: readonly string[];
  readonly rejected: RejectedRowsPage | null;
  /** Rows mended since they were rejected, as `kind line`. */
  readonly mended: ReadonlySet<string>;
  /** Address of the map. */
  readonly map: string;
  say(key: ImportKey, values?: Readonly<Record<string, string | number>>): string;
  number(value: number): string;
  choose(input: HTMLInputElement): void;
  drop(event: DragEvent): void;
  go(step: Step): void;
  plan(plan: Plan): void;
  run(what: 'check' | 'import'): void;
  stop(): void;
  mend(kind: string, line: number, cells: readonly string[]): void;
  more(): void;
  restart(): void;
}

export function kindLabel(w: Wizard, kind: string | null): string {
  return w.say(`kind.${kind ?? 'none'}` as ImportKey);
}

/** What a file may be read as, in the order of reading. */
export const KINDS = [
  'territories',
  'actors',
  'roles',
  'events',
  'relations',
  'attendances',
  'needs',
  'offers',
  'rhythms',
  'consents',
  'introductions',
  'graph',
] as const;

export interface Tally {
  readonly recognised: number;
  readonly guessed: number;
  readonly kept: number;
  readonly ignored: number;
  readonly missing: number;
}
export function tallyOf({ columns, missing }: DraftFile): Tally {
  const count = (keep: (column: DraftFile['columns'][number]) => boolean): number =>
    columns.filter(keep).length;
  return {
    recognised: count(({ field }) => field !== null),
    guessed: count(({ isGuessed }) => isGuessed),
    kept: count(({ field, isKept }) => field === null && isKept),
    ignored: count(({ field, isKept }) => field === null && !isKept),
    missing: missing.length,
  };
}
/** Whether somebody has to look at a file before it is checked. */
export function wantsLook(file: DraftFile): boolean {
  const { guessed, missing, ignored } = tallyOf(file);
  const isTable = file.kind !== null && file.kind !== 'graph' && file.kind !== 'about';
  return file.kind === null || missing > 0 || (isTable && guessed + ignored > 0);
}

/** The step a draft found again is at. */
export function stepOf({ run, isWhole }: Draft): Step {
  if (!isWhole) return 'files';
  if (run === null) return 'columns';
  return run.what === 'import' ? 'import' : 'check';
}
