import { expect, it } from '@jest/globals';
import { findings } from '../support/accessibility.js';
import { browsing } from '../support/browsing.js';

const ACTOR = 'o-tour-14';
/** Each screen has no serious finding where it stands by itself; what opens on it is looked at in its own test. */
const SCREENS = [
  '',
  `actor=${ACTOR}`,
  `actor=${ACTOR}&without=yes`,
  'group=1',
  'lens=inside',
  'lens=roles',
  'lens=changes',
  'on=ground&place=*',
  'page=table',
  'page=territory&territory=ORV',
  'page=territory&territory=ORV&beside=ORV-DEP-B',
  'page=encounters',
  'page=bridges&lens=bridges',
  'page=import',
];

browsing('screens are accessible in both themes', (explorer) => {
  for (const screen of SCREENS) {
    it(screen === '' ? 'the map' : screen, async () => {
      const { page } = await explorer.open(`?${screen}`);
      await page.waitForLoadState('networkidle');
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await page.waitForSelector(`html[data-shade=${theme}]`);
        expect([theme, await findings(page)]).toEqual([theme, []]);
      }
      await page.context().close();
    });
  }
});
