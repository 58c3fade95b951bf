// Every screen of the explorer, in the sizes, themes and languages that people use, to be looked at one by one:
//   npm run screens -- [FOLDER TERRITORY [BESIDE]] [--only TEXT] [--few]
// FOLDER is a canonical folder (default: the demo ecosystem). The pictures go to test-artifacts/screens/. `--few` takes
// each screen once, at 1440x900, in French, light; `--only` takes the screens whose name contains TEXT.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, photographed, picture } from './photographed.mjs';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const SCREENS = [
  ['map', ''],
  ['lens-bridges', 'page=bridges&lens=bridges'],
  ['lens-hubs', 'lens=hubs'],
  ['lens-inside', 'lens=inside'],
  ['lens-roles', 'lens=roles'],
  ['lens-needs', 'lens=needs'],
  ['lens-changes', 'lens=changes'],
  ['encounters', 'page=encounters'],
  ['territory', 'page=territory'],
  ['ground', 'on=ground'],
  ['ground-places', 'on=ground&place=*'],
  ['compare', 'page=territory&beside={beside}'],
  ['table', 'page=table'],
  ['import', 'page=import'],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, few: { type: 'boolean', default: false } },
});
const [
  folder = join(ROOT, 'fixtures', 'demo', 'canonical'),
  territory = 'ORV',
  beside = 'ORV-DEP-B',
] = positionals;
const set = basename(folder) === 'canonical' ? basename(dirname(folder)) : basename(folder);
const out = join(ROOT, 'test-artifacts', 'screens', set);

// The demo has two, so that the page shows what changed.
const before = set === 'demo' ? [['--territory', territory, '--as-of', '2025-10-31']] : [];
const snapshots = [...before, ['--territory', territory], ['--territory', beside]];

await photographed(folder, snapshots, async (address, browser) => {
  mkdirSync(out, { recursive: true });
  for (const [name, query] of SCREENS.filter(([screen]) => screen.includes(values.only))) {
    for (const size of values.few ? SIZES.slice(0, 1) : SIZES) {
      for (const theme of values.few ? ['light'] : ['light', 'dark']) {
        for (const lang of values.few ? ['fr'] : ['fr', 'en']) {
          const view = `${query.replace('{beside}', beside)}&territory=${territory}&lang=${lang}&theme=${theme}`;
          const file = `${name}-${size.width}-${theme}-${lang}.png`;
          const dark = theme === 'dark';
          writeFileSync(
            join(out, file),
            await picture(browser, address, view.replace(/^&/, ''), { size, dark }),
          );
          console.log(join('test-artifacts', 'screens', set, file));
        }
      }
    }
  }
});
