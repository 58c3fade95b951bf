// Pictures of the README: the real server on the demo ecosystem, photographed in a real browser. `npm run pictures`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, photographed, picture } from './photographed.mjs';
import { smallPng } from './small-png.mjs';

const OUT = join(ROOT, 'docs', 'pictures');
/** Above it a picture weighs on every clone. */
const MOST_BYTES = 200_000;
const DESK = { width: 1160, height: 720 };
const PICTURES = [
  { name: 'map', size: DESK, view: 'lang=en&theme=light' },
  {
    name: 'bridges',
    size: DESK,
    view: 'page=bridges&lens=bridges&territory=ORV&lang=en&theme=light',
  },
  {
    name: 'territory',
    size: { width: 900, height: 1100 },
    view: 'page=territory&territory=ORV&lang=en&theme=light',
  },
  { name: 'phone', size: { width: 390, height: 780 }, view: 'lang=en&theme=light' },
];
// Two snapshots, so that the territory page has one to compare with.
const SNAPSHOTS = ['2025-10-31', '2026-10-31'].map((day) => ['--territory', 'ORV', '--as-of', day]);

await photographed(
  join(ROOT, 'fixtures', 'demo', 'canonical'),
  SNAPSHOTS,
  async (address, browser) => {
    mkdirSync(OUT, { recursive: true });
    for (const { name, size, view } of PICTURES) {
      const small = smallPng(await picture(browser, address, view, { size }));
      writeFileSync(join(OUT, `${name}.png`), small);
      console.log(`docs/pictures/${name}.png  ${Math.round(small.length / 1000)} kB`);
      if (small.length > MOST_BYTES) {
        console.error(`${name}.png is larger than ${MOST_BYTES / 1000} kB.`);
        process.exitCode = 1;
      }
    }
  },
);
