import type { MixingRow, StructureRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { dataSentence, sentence } from '@passerelle/core/contract/sentences/sentence';
import { endpoints } from '../api/endpoints.js';
import en from '../i18n/en.json';
import type { TextKey } from '../i18n/text.js';
import { communityName, html, nothing, number, say, whenReady } from './context.js';
import type { Context } from './context.js';
import { figure } from './ranks.js';

/** Whole numbers: nothing to compare them with. */
const COUNTS: ReadonlySet<string> = new Set(['actors', 'ties', 'components']);
const PAIRS = 8;

/** How the whole, or a territory among its own actors, holds together beside chance; computed when it is opened. */
export function structureSection(c: Context, territory: string | null) {
  const open = c.ui.structure;
  return html`<section class="structure">
    <h2>${say(c, 'structure.title')}</h2>
    <p class="actions">
      <button
        type="button"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => {
          c.set({ structure: !open });
        }}
      >
        ${say(c, open ? 'structure.close' : 'structure.open')}
      </button>
    </p>
    ${
      open
        ? whenReady<Report<StructureRow>>(
            c,
            endpoints.structure(territory),
            'structure.title',
            (found) => html`${figures(c, found)} ${mixing(c, territory)}`,
            'structure.loading',
          )
        : nothing
    }
  </section>`;
}
function figures(c: Context, { meta, rows }: Report<StructureRow>) {
  const notes = meta.notes
    .map((one) => dataSentence(c.lang, 'note', one.key, one.values))
    .join(' ');
  if (rows.length === 0) return html`<p class="state">${notes}</p>`;
  const core = rows.find((row) => row.figure === 'corePeriphery');
  return html`<p class="sentence">
      ${sentence(c.lang, 'headline.structure', { verdict: core?.verdict ?? 'none' })}
    </p>
    <div class="scrolls" tabindex="0" role="region" aria-label=${say(c, 'structure.title')}>
      <table>
        <caption class="secondary">
          ${sentence(c.lang, 'structure.sentence')} ${notes}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say(c, 'structure.figure')}</th>
            <th scope="col">${say(c, 'territory.sentence')}</th>
            <th scope="col" class="figure">${say(c, 'territory.value')}</th>
            <th scope="col" class="figure">${say(c, 'structure.byChance')}</th>
            <th scope="col" class="figure">${say(c, 'structure.z')}</th>
            <th scope="col">${say(c, 'structure.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${dataSentence(c.lang, 'figure', row.figure)}</th>
                <td>${about(c, row.figure)}</td>
                <td class="figure">
                  ${written(c, row.figure, row.value)}${row.actors === null ? nothing : html` <span class="secondary">${say(c, 'map.count', { count: row.actors })}</span>`}
                </td>
                ${beside(c, row)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
function about(c: Context, id: string): string {
  const key = `structure.about.${id}`;
  return Object.hasOwn(en, key) ? say(c, key as TextKey) : '';
}
function written(c: Context, id: string, value: number | null): string {
  if (value === null) return sentence(c.lang, 'state.undefined');
  return COUNTS.has(id) ? number(c, value, 0) : figure(c, value);
}
/** Chance, how many deviations away from it, and what may be said; a figure without a null has none of them. */
function beside(c: Context, { figure: id, value, byChance, sdByChance, p, verdict }: StructureRow) {
  if (COUNTS.has(id) || byChance === null)
    return html`<td class="figure">${sentence(c.lang, 'state.undefined')}</td>
      <td class="figure">${sentence(c.lang, 'state.undefined')}</td>
      <td></td>`;
  const z = value === null || !sdByChance ? null : (value - byChance) / sdByChance;
  return html`<td class="figure">
      ${say(c, 'structure.meanSd', { mean: figure(c, byChance), sd: written(c, id, sdByChance) })}
    </td>
    <td class="figure">${z === null ? sentence(c.lang, 'state.undefined') : number(c, z, 1)}</td>
    <td>
      ${verdict === null ? sentence(c.lang, 'state.undefined') : sentence(c.lang, `verdict.${verdict}`)}
      ${p === null ? nothing : html`<span class="secondary">p = ${figure(c, p)}</span>`}
    </td>`;
}
/** Who mixes with whom: the pairs of communities with most ties. */
function mixing(c: Context, territory: string | null) {
  return whenReady<Report<MixingRow>>(
    c,
    endpoints.mixing(territory),
    'structure.mixing',
    ({ rows }) => {
      const pairs = rows.filter((row) => row.groupA !== row.groupB).slice(0, PAIRS);
      if (pairs.length === 0) return nothing;
      return html`<h3>${say(c, 'structure.mixing')}</h3>
        <ul class="plain">
          ${pairs.map(
            (row) =>
              html`<li>
                ${say(c, 'structure.pair', {
                  a: communityName(c, Number(row.groupA)),
                  b: communityName(c, Number(row.groupB)),
                  ties: row.ties,
                  ratio:
                    row.ratio === null ? sentence(c.lang, 'state.undefined') : figure(c, row.ratio),
                })}
              </li>`,
          )}
        </ul>`;
    },
  );
}
