// Every screen of the explorer, in the sizes, themes and languages that people use, to be looked at:
//   npm run screens -- [FOLDER TERRITORY [BESIDE]] [--only TEXT] [--few | --half]
// FOLDER is a canonical folder (default: the demo ecosystem). The pictures go to test-artifacts/screens/, with sheets
// of six to look at many at once. `--few` takes each screen once, at 1440x900, in French, light; `--half` in French
// light and in English dark only; `--only` takes the screens whose name contains TEXT.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { BINARY_GRAPH_TYPE, decodeGraph } from '@passerelle/core/contract/binary-graph';
import { contactSheets } from './contact-sheets.mjs';
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
  ['actor', 'actor={actor}'],
  ['leaving', 'actor={actor}&without=yes'],
  ['tie', 'actor={actor}&tie={neighbour}'],
  ['versus', 'actor={actor}&versus={far}'],
  ['path', 'from={actor}&to={far}'],
  ['community', 'group=1'],
  ['encounters', 'page=encounters'],
  ['territory', 'page=territory'],
  ['ground', 'on=ground'],
  ['ground-places', 'on=ground&place=*'],
  ['compare', 'page=territory&beside={beside}'],
  ['table', 'page=table'],
  ['changed-ties', 'page=table&lens=changes&of=ties'],
  ['import', 'page=import'],
  ['nobody', 'type=moon'],
];
/** Pages that are loading at once: most of the time a page waits. */
const AT_ONCE = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    few: { type: 'boolean', default: false },
    half: { type: 'boolean', default: false },
  },
});
const [
  folder = join(ROOT, 'fixtures', 'demo', 'canonical'),
  territory = 'ORV',
  beside = 'ORV-DEP-B',
] = positionals;
const set = basename(folder) === 'canonical' ? basename(dirname(folder)) : basename(folder);
const out = join(ROOT, 'test-artifacts', 'screens', set, territory);
const looks = values.few
  ? [['light', 'fr']]
  : values.half
    ? [
        ['light', 'fr'],
        ['dark', 'en'],
      ]
    : ['light', 'dark'].flatMap((theme) => ['fr', 'en'].map((lang) => [theme, lang]));

// The demo has two, so that the page shows what changed.
const before = set === 'demo' ? [['--territory', territory, '--as-of', '2025-10-31']] : [];
const snapshots = [...before, ['--territory', territory], ['--territory', beside]];

await photographed(folder, snapshots, async (address, browser) => {
  mkdirSync(out, { recursive: true });
  const subjects = { beside, ...(await actorsOf(address)) };
  const asked = SCREENS.filter(([screen]) => screen.includes(values.only));
  const shots = (values.few ? SIZES.slice(0, 1) : SIZES).flatMap((size) =>
    looks.flatMap(([theme, lang]) =>
      asked.map(([name, query]) => {
        const filled = query.replace(/\{(\w+)\}/g, (_, subject) =>
          encodeURIComponent(subjects[subject]),
        );
        const view = [filled, `territory=${territory}`, `lang=${lang}`, `theme=${theme}`];
        return { name, size, theme, lang, view: view.filter((one) => one !== '').join('&') };
      }),
    ),
  );
  const left = [...shots];
  const taken = [];
  const take = async () => {
    for (let shot = left.shift(); shot !== undefined; shot = left.shift()) {
      const { name, size, theme, lang, view } = shot;
      const png = await picture(browser, address, view, { size, dark: theme === 'dark' });
      const file = `${name}-${size.width}-${theme}-${lang}.png`;
      writeFileSync(join(out, file), png);
      taken.push({
        file,
        png,
        size,
        kind: `${size.width}-${theme}-${lang}`,
        at: shots.indexOf(shot),
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  taken.sort((a, b) => a.at - b.at);
  for (const [name, sheet] of await contactSheets(browser, taken))
    writeFileSync(join(out, `${name}.png`), sheet);
  console.log(`${taken.length} pictures in ${out}`);
});

/** The actor with most ties, one of its neighbours, and another high in the ranking that is not. */
async function actorsOf(address) {
  const answer = await fetch(`${address}/api/v1/graph`, { headers: { accept: BINARY_GRAPH_TYPE } });
  const { nodes, edges } = decodeGraph(new Uint8Array(await answer.arrayBuffer()));
  const at = (rank) => nodes.rank.indexOf(rank);
  const next = new Set(
    edges.source.flatMap((source, i) =>
      source === at(0) ? [edges.target[i]] : edges.target[i] === at(0) ? [source] : [],
    ),
  );
  const far = nodes.rank
    .map((_, rank) => at(rank))
    .find((node) => node > -1 && node !== at(0) && !next.has(node));
  return { actor: nodes.id[at(0)], neighbour: nodes.id[[...next][0]], far: nodes.id[far] };
}
