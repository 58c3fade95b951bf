import { categoryPages } from './category-pages.js';
import { cliPages } from './cli-pages.js';
import { measurePages } from './measure-pages.js';
import { settingsPage } from './settings-page.js';

/** Every generated page, by its path from the root. */
export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const measures = await measurePages();
  return new Map([
    ['docs/guide/settings.md', settingsPage()],
    ...cliPages(),
    ...measures,
    ...categoryPages(),
  ]);
}
