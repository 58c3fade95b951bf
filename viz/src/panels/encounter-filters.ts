import type { EncounterOverview } from '@passerelle/core/contract/encounter-overview';
import { levels } from '@passerelle/core/domain/level';
import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import { endpoints, LISTED } from '../api/endpoints.js';
import { allEncounters } from '../state/steps.js';
import { ENCOUNTER_FILTERS, type EncounterFilter } from '../state/view.js';
import { html, nothing, number, say } from './context.js';
import type { Context } from './context.js';
import { encountersOf } from './lens-data.js';

export interface OverviewAnswer {
  readonly overview: EncounterOverview;
}
export function overviewPath(c: Context): string {
  return endpoints.encounterOverview(c.view.territory, c.view);
}
export const isFiltered = (c: Context): boolean =>
  ENCOUNTER_FILTERS.some((name) => c.view[name] !== null);

/** The last row of the list, 0 while there is none. */
export function lastEncounter(c: Context): number {
  return Math.max(0, (encountersOf(c, true)?.length ?? 0) - 1);
}

/** By the demand that is answered, the scales crossed, the size of who is met: each choice with how many it gives. */
export function encounterFilters(c: Context) {
  const found = c.get<OverviewAnswer>(overviewPath(c));
  const overview = found.state === 'ready' ? found.value.overview : null;
  return html`<div
      class="encounter-filters"
      role="group"
      aria-label=${say(c, 'encounters.filters')}
    >
      ${ENCOUNTER_FILTERS.map((name) => chooser(c, name, overview))}
      ${
        isFiltered(c)
          ? html`<button
              type="button"
              class="quiet"
              @click=${() => {
                c.go(allEncounters);
              }}
            >
              ${say(c, 'filters.clear')}
            </button>`
          : nothing
      }
    </div>
    <p class="secondary" role="status">
      ${overview === null ? say(c, 'state.loadingEncounters') : matching(c, overview)}
    </p>`;
}

function matching(c: Context, { matching: count, all }: EncounterOverview): string {
  const text = say(c, 'encounters.matching', { count, all });
  return count > LISTED ? `${text} ${say(c, 'encounters.first', { count: LISTED })}` : text;
}

/** While counts are on their way the choice made stays, so that the focus does. */
function chooser(c: Context, name: EncounterFilter, overview: EncounterOverview | null) {
  const chosen = c.view[name];
  const counts = new Map(overview?.filters[name].map(({ value, count }) => [value, count]));
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  if (name === 'need') counts.set('any', all - (counts.get('none') ?? 0));
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
  const option = (value: string, count: number) =>
    html`<option value=${value} .selected=${value === (chosen ?? '')}>
      ${value === '' ? say(c, 'encounters.allOf') : choiceText(c, name, value)}${overview === null ? '' : ` (${number(c, count, 0)})`}
    </option>`;
  const first = ['any', 'none', 'small', 'large'].filter((value) => counts.has(value));
  const rest = [...counts.keys()].filter((value) => !first.includes(value));
  return html`<label
    >${say(c, `encounters.by.${name}`)}
    <select
      data-filter=${name}
      @change=${(e: Event) => {
        const { value } = e.target as HTMLSelectElement;
        c.go((v) => ({ ...v, [name]: value === '' ? null : value, row: 0 }));
      }}
    >
      ${option('', all)}
      ${[...first, ...rest].map((value) => option(value, counts.get(value) ?? 0))}
    </select>
  </label>`;
}

function choiceText(c: Context, name: EncounterFilter, value: string): string {
  if (value === 'none') return say(c, `encounters.none.${name === 'need' ? 'need' : 'crosses'}`);
  if (value === 'any') return say(c, 'encounters.any');
  if (name === 'size') return say(c, value === 'small' ? 'encounters.small' : 'encounters.large');
  return name === 'need'
    ? needCategories.label(value, c.lang)
    : value
        .split('-')
        .map((level) => levels.label(level, c.lang))
        .join(' → ');
}
