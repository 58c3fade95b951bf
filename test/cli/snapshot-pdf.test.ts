import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  indicatorInterval,
  indicatorMeaning,
  indicatorName,
  indicatorTrend,
  indicatorValue,
} from '@passerelle/core/contract/sentences/indicator';
import { formatShare } from '@passerelle/core/contract/sentences/number';
import type { Indicator, Snapshot } from '@passerelle/core/domain/provenance';
import { dataFolder } from '../support/data.js';
import { plain, readPdf } from '../support/pdf.js';
import { ROOT } from '../support/sources.js';
import { inProcess, passerelle } from './support.js';
import type { Outcome } from './support.js';

const SETS = [
  { set: 'the demo', folder: join(ROOT, 'fixtures', 'demo', 'canonical'), territory: 'ORV' },
  {
    set: 'real laureates',
    folder: join(dataFolder('fr-laureats'), 'canonical'),
    territory: 'FR-REG-53',
  },
];
const DAYS = ['2023-10-31', '2024-10-31'];

describe.each(SETS)('the PDF of a snapshot of $set', ({ folder, territory }) => {
  const home = mkdtempSync(join(tmpdir(), 'passerelle-pdf-'));
  const run = (line: string): Promise<Outcome> =>
    passerelle([...line.split(' '), '--store', join(home, 'eco.db')]);
  let snapshot: Snapshot;

  beforeAll(async () => {
    expect((await run(`import ${folder} --quiet`)).stderr).toBe('');
    for (const day of DAYS) {
      const line = `snapshot take --territory ${territory} --as-of ${day} --format json`;
      snapshot = JSON.parse((await run(line)).stdout) as Snapshot;
    }
  });
  afterAll(() => {
    rmSync(home, { recursive: true });
  });
  const pdf = async (lang: string, again = false): Promise<Uint8Array> => {
    const file = join(home, `${lang}${String(again)}.pdf`);
    if (existsSync(file)) return readFileSync(file);
    const line = `snapshot show ${snapshot.id} --format pdf --lang ${lang} --output ${file}`;
    expect(await run(line)).toMatchObject({ code: 0, stdout: '' });
    return readFileSync(file);
  };

  it.each(['en', 'fr'] as const)('holds on one page what the JSON says, in %s', async (lang) => {
    const { pages, text } = await readPdf(await pdf(lang));
    expect(pages).toBe(1);
    const row = (one: Indicator): string =>
      plain(
        [indicatorName, indicatorMeaning].map((say) => say(lang, one.id)).join(' ') +
          ` ${indicatorValue(lang, one)} ${indicatorInterval(lang, one)} ${indicatorTrend(lang, one)}`,
      );
    expect(snapshot.indicators).toHaveLength(12);
    for (const one of snapshot.indicators) expect(text).toContain(row(one));
    const brokers = snapshot.extras['brokers'] as { label: string; share: number }[];
    expect(brokers.length).toBeGreaterThan(0);
    for (const { label, share } of brokers)
      expect(text).toContain(plain(`${label} ${formatShare(lang, share)}`));
    expect(text).toContain(snapshot.id.slice(0, 12));
    expect(text).toContain(lang === 'fr' ? 'Depuis le 31 octobre 2023' : 'Since 31 October 2023');
    expect(text).not.toContain('?:');
  });

  it('says its title, language and structure to a screen reader, and carries its fonts', async () => {
    const { title, language, roles, fonts } = await readPdf(await pdf('fr'));
    expect([title.startsWith('Instantané de '), language]).toEqual([true, 'fr']);
    const count = (role: string): number => roles.filter((one) => one === role).length;
    expect([count('H1'), count('Table'), count('TR'), count('H2')]).toEqual([1, 1, 13, 3]);
    // Six columns, twelve rows that begin with their name.
    expect([count('TH'), count('TD')]).toEqual([6 + 12, 12 * 5]);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
  });

  it('is the same to the byte when it is written again', async () => {
    expect(Buffer.compare(await pdf('en'), await pdf('en', true))).toBe(0);
  });
});

describe('a PDF without a file', () => {
  it('is refused by the formats of other commands', async () => {
    const { code, stderr } = await inProcess(['status', '--format', 'pdf', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain('pdf');
  });
});
