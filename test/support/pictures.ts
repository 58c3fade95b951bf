import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { smallPng } from '../../scripts/small-png.mjs';
import { type Compared, comparer } from './picture-difference.js';
import { ROOT } from './sources.js';

const REFERENCES = join(ROOT, 'test', 'e2e', 'pictures');
const ARTEFACTS = join('test-artifacts', 'pictures');
const ACCEPT = 'UPDATE_PICTURES=1 npm run jest -- --selectProjects e2e --testPathPatterns pictures';
/** A busy machine answers late and draws late: the picture has this long to come. */
const PATIENCE_MS = 40_000;
const BETWEEN_MS = 700;
/** A picture is accepted when it was the same this many times in turn. */
const SAME = 4;

/** Looks at the page until it is like its reference, at most `mayDiffer` of it apart, or patience ends; then the picture
 *  and its difference are written. With UPDATE_PICTURES=1 the picture, once it stays as it is, becomes the reference.
 *  @returns the share of the picture that differs and, when that is too much, what to look at and how to accept it */
export async function likeItsReference(
  browser: Browser,
  page: Page,
  name: string,
  mayDiffer: number,
): Promise<{ readonly share: number; readonly complaint: string }> {
  const file = join(REFERENCES, `${name}.png`);
  const isNew = process.env['UPDATE_PICTURES'] === '1';
  const reference = !isNew && existsSync(file) ? readFileSync(file) : null;
  const { compare, close } = await comparer(browser);
  try {
    const end = Date.now() + PATIENCE_MS;
    const look = async () => {
      const screenshot = await page.screenshot();
      return { screenshot, ...(await compare(screenshot, reference)) };
    };
    let last = await look();
    for (let same = 1; Date.now() < end;) {
      if (reference === null ? same === SAME : last.share <= mayDiffer) break;
      await pause(BETWEEN_MS);
      const next = await look();
      same = next.small === last.small ? same + 1 : 1;
      last = next;
    }
    if (!isNew) return reported(name, last, mayDiffer);
    mkdirSync(REFERENCES, { recursive: true });
    writeFileSync(file, smallPng(Buffer.from(last.small, 'base64')));
    return { share: 0, complaint: '' };
  } finally {
    await close();
  }
}

function reported(name: string, seen: Compared & { screenshot: Buffer }, mayDiffer: number) {
  const { screenshot, share, difference } = seen;
  const actual = join(ARTEFACTS, `${name}.png`);
  const apart = join(ARTEFACTS, `${name}-difference.png`);
  for (const old of [actual, apart]) rmSync(join(ROOT, old), { force: true });
  if (share <= mayDiffer) return { share, complaint: '' };
  mkdirSync(join(ROOT, ARTEFACTS), { recursive: true });
  writeFileSync(join(ROOT, actual), screenshot);
  if (difference !== null) writeFileSync(join(ROOT, apart), difference, 'base64');
  const what =
    difference === null
      ? `there is no reference of its size; it is in ${actual}`
      : `${(100 * share).toFixed(2)} % of it differs (at most ${String(100 * mayDiffer)} % may): ${actual}, and in magenta where: ${apart}`;
  return { share, complaint: `${name}: ${what}. If the new picture is right: ${ACCEPT}` };
}
