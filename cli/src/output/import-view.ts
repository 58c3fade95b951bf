import type { ImportOutcome } from '@passerelle/server';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import type { Fault } from '@passerelle/core/domain/provenance';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Session } from '../session.js';
import { titleOf } from './columns.js';
import { writeTable } from './table.js';
import { section, type Section } from './view.js';

const FAULTS_SHOWN = 20;
const FAULTS_OF_A_KIND = 5;
const COUNTS = ['in', 'new', 'updated', 'unchanged', 'rejected'] as const;

/** Counts a file, then faults by kind with their place, what was found and how to mend it, then what to do next. */
export function importText(
  session: Session,
  outcome: ImportOutcome,
  store: string,
  options: { readonly dryRun?: boolean },
  faultSentence: (fault: Fault, language: Language) => string,
): string {
  const { language, t } = session;
  const counts = section(
    [
      { title: titleOf(language, 'file'), text: ([file]: CountRow) => file },
      ...COUNTS.map((name) => ({
        title: titleOf(language, name),
        text: ([, count]: CountRow) => formatNumber(language, count[name]),
        right: true,
      })),
    ],
    Object.entries(outcome.counts),
  );
  const headline =
    options.dryRun === true
      ? t('import.dryRun')
      : outcome.stored
        ? t('import.done', { store })
        : t('import.notStored');
  const sections = [counts, ...faults(session, outcome, faultSentence)];
  const lines = ending(session, outcome);
  return writeTable(
    { headline, sections: [...sections, ...(lines === '' ? [] : [{ ...EMPTY, footer: lines }])] },
    session.reader,
  );
}

type CountRow = [string, ImportOutcome['totals']];
const EMPTY: Section = { header: [], right: [], cells: [] };

function faults(
  { language, t }: Session,
  outcome: ImportOutcome,
  faultSentence: (fault: Fault, language: Language) => string,
): Section[] {
  if (outcome.faultTotal === 0) return [];
  const kinds = new Map<string, Fault[]>();
  // Rejected rows first: what must be mended comes before what may be.
  const sorted = [...outcome.faults].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  for (const fault of sorted) {
    const kind = kinds.get(fault.code);
    if (kind === undefined) kinds.set(fault.code, [fault]);
    else kind.push(fault);
  }
  // One of each kind at least, whatever the room.
  let room = FAULTS_SHOWN - kinds.size;
  const lines: string[] = [];
  for (const [code, list] of kinds) {
    const shown = different(list).slice(0, 1 + Math.max(0, Math.min(FAULTS_OF_A_KIND - 1, room)));
    room -= shown.length - 1;
    lines.push(...shown.map((fault) => `  ${faultSentence(fault, language)}`));
    const total = Reflect.get(outcome.faultCounts, code) as number | undefined;
    const left = (total ?? list.length) - shown.length;
    if (left > 0) lines.push(`  ${t('import.moreFaults', { count: left })}`);
  }
  return [
    {
      ...EMPTY,
      title: t('import.faults', { count: outcome.faultTotal }),
      sentence: lines.join('\n'),
    },
  ];
}

/** Every rejected row; of what may be mended, the same found in the same column once. */
function different(list: readonly Fault[]): readonly Fault[] {
  const met = new Set<string>();
  return list.filter(({ severity, file, column, found }) => {
    const place = JSON.stringify([file, column, found]);
    if (severity !== 'error' && met.has(place)) return false;
    met.add(place);
    return true;
  });
}

function ending({ t }: Session, outcome: ImportOutcome): string {
  const { in: read, rejected: count } = outcome.totals;
  if (count === 0) return '';
  const told = count === read ? 'import.allRejected' : 'import.rejected';
  const lines = outcome.stored ? [t(told, { count })] : [];
  if (outcome.rejectedFiles.length === 0) lines.push(t('import.noRejectedFile'));
  else lines.push(t('import.rejectedFile', { file: outcome.rejectedFiles.join(', ') }));
  return lines.join('\n');
}
