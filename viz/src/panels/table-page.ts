import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { levels } from '@passerelle/core/domain/level';
import type { TextKey } from '../i18n/text.js';
import type { View } from '../state/view.js';
import { changedTiesTable } from './changed-ties-table.js';
import { demandWords } from './lens-needs.js';
import { communityName, html, nothing, number, say, shapeIcon, territoryLabel } from './context.js';
import type { Context } from './context.js';
import { actorLink } from './facts.js';
import { tableParts } from './table-parts.js';

const COLUMNS = [
  'label',
  'type',
  'community',
  'scale',
  'territory',
  'degree',
  'strength',
  'need',
  'offer',
] as const;
type Column = (typeof COLUMNS)[number];

interface Row {
  readonly node: number;
  readonly id: string;
  readonly cells: Readonly<Record<Column, string | number>>;
}
/** The actors the map shows under the same filters. */
function rowsOf(c: Context): Row[] {
  const nodes = c.graph?.nodes;
  if (nodes === undefined) return [];
  const asked = demandWords(c);
  const rows: Row[] = [];
  nodes.id.forEach((id, node) => {
    if (!c.shown(node)) return;
    const scale = nodes.scale[node] ?? '';
    rows.push({
      node,
      id,
      cells: {
        label: nodes.label[node] ?? '',
        type: c.graph?.types[nodes.type[node] ?? 0] ?? '',
        community: nodes.community[node] ?? 0,
        scale,
        territory: nodes.territoryId[node] ?? '',
        degree: nodes.degree[node] ?? 0,
        strength: nodes.strength[node] ?? 0,
        need: asked.need.get(node) ?? '',
        offer: asked.offer.get(node) ?? '',
      },
    });
  });
  const down = c.view.sort.startsWith('-') ? -1 : 1;
  const column = COLUMNS.find((one) => one === c.view.sort.replace('-', '')) ?? 'strength';
  const compare = new Intl.Collator(c.lang).compare;
  return rows.sort((a, b) => {
    const [x, y] = [a.cells[column], b.cells[column]];
    return (
      down *
        (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y))) ||
      a.node - b.node
    );
  });
}
function shownText(c: Context, column: Column, row: Row): string {
  const value = row.cells[column];
  if (column === 'type') return dataSentence(c.lang, 'type', String(value));
  if (column === 'community') return communityName(c, Number(value));
  if (column === 'scale') return value === '' ? '' : levels.label(String(value), c.lang);
  if (column === 'territory') return territoryLabel(c, value === '' ? null : String(value));
  return typeof value === 'number' ? number(c, value, 1) : value;
}
/** A table of the actors on the map, or of the ties that changed. */
export function tablePage(c: Context) {
  const ofTies = c.view.lens === 'changes' && c.view.listed === 'ties';
  return html`<section class="page table-page" id="main" tabindex="-1">
    ${c.view.lens === 'changes' ? choice(c, ofTies) : nothing}
    ${ofTies ? changedTiesTable(c) : actorsTable(c)}
  </section>`;
}
function choice(c: Context, ofTies: boolean) {
  const one = (listed: View['listed'], name: string) =>
    html`<button
      type="button"
      aria-pressed=${(listed === 'ties') === ofTies ? 'true' : 'false'}
      @click=${() => {
        c.go((v) => ({ ...v, listed }));
      }}
    >
      ${name}
    </button>`;
  return html`<p class="actions">
    ${one('actors', say(c, 'legend.changes.actors'))} ${one('ties', say(c, 'changedTies.name'))}
  </p>`;
}
function actorsTable(c: Context) {
  const rows = rowsOf(c);
  const title = say(c, 'table.caption');
  return html`<h1 class="headline">${title}</h1>
    ${tableParts(
      c,
      title,
      COLUMNS.map((column) => say(c, `table.${column}` as TextKey)),
      rows.map((row) => COLUMNS.map((column) => shownText(c, column, row))),
      html`<thead>
          <tr>
            ${COLUMNS.map((column) => header(c, column))}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, c.ui.rows).map((row) => actorRow(c, row))}
        </tbody>`,
    )}`;
}
function actorRow(c: Context, row: Row) {
  const cell = (column: Column) =>
    column === 'label'
      ? html`<th scope="row">
          ${actorLink(
            c,
            row.id,
            html`${shapeIcon(String(row.cells.type), Number(row.cells.community))}
            ${row.cells.label}`,
          )}
        </th>`
      : html`<td
          class=${typeof row.cells[column] === 'number' && column !== 'community' ? 'figure' : ''}
        >
          ${shownText(c, column, row)}
        </td>`;
  return html`<tr class=${row.id === c.view.actor ? 'chosen' : ''}>
    ${COLUMNS.map(cell)}
  </tr>`;
}
function header(c: Context, column: Column) {
  const sorted = c.view.sort.replace('-', '') === column;
  const down = c.view.sort.startsWith('-');
  const numeric = column === 'degree' || column === 'strength';
  const next = sorted ? (down ? column : `-${column}`) : numeric ? `-${column}` : column;
  return html`<th
    scope="col"
    class=${numeric ? 'figure' : ''}
    aria-sort=${sorted ? (down ? 'descending' : 'ascending') : 'none'}
  >
    <button
      type="button"
      class="text"
      @click=${() => {
        c.go((v) => ({ ...v, sort: next }), true);
      }}
    >
      ${say(c, `table.${column}` as TextKey)}
      <span aria-hidden="true">${sorted ? (down ? '↓' : '↑') : ''}</span>
    </button>
  </th>`;
}
