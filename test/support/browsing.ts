import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type Explorer, findChromium, startExplorer } from './explorer.js';
import { ROOT } from './sources.js';

const DEMO = join(ROOT, 'fixtures', 'demo', 'canonical');
const chromium = findChromium();

/** `describe` with the demo served and a browser open, both closed at the end. Skipped outside CI where there is no
 *  Chromium: `findChromium` prints the reason, and fails with CI=true.
 *  @param tests declares them; the explorer answers from the first test on
 *  @param env of the server and the import; default: ours */
export function browsing(
  name: string,
  tests: (explorer: Explorer) => void,
  env: NodeJS.ProcessEnv = {},
): void {
  if (chromium === undefined) {
    describe.skip(name, () => {
      tests(UNSTARTED);
    });
    return;
  }
  describe(name, () => {
    let started = UNSTARTED;
    beforeAll(async () => {
      started = await startExplorer(DEMO, chromium, { env });
    }, 120_000);
    afterAll(async () => {
      await started.close();
    });
    tests({
      get url() {
        return started.url;
      },
      get store() {
        return started.store;
      },
      get browser() {
        return started.browser;
      },
      open: (path, options) => started.open(path, options),
      read: (path) => started.read(path),
      close: () => started.close(),
    });
  });
}

const notYet = (): never => {
  throw new Error('the explorer is asked for before the first test');
};
const UNSTARTED: Explorer = {
  get url() {
    return notYet();
  },
  get store() {
    return notYet();
  },
  get browser() {
    return notYet();
  },
  open: notYet,
  read: notYet,
  close: notYet,
};
