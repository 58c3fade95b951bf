import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { levels } from '@passerelle/core/domain/level';
import type { TextKey } from '../i18n/text.js';
import { chooseActor } from '../state/steps.js';
import { demandWords } from './lens-needs.js';
import { communityName, html, nothing, number, say, shapeIcon, territoryLabel } from './context.js';
import type { Context } from './context.js';

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
const STEP = 100;

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
export function tablePage(c: Context) {
  const rows = rowsOf(c);
  const shown = rows.slice(0, c.ui.rows);
  return html`<section class="page table-page" id="main" tabindex="-1">
    <h1 class="headline">${say(c, 'table.caption')}</h1>
    <p class="actions">
      <button
        type="button"
        @click=${() => {
          copy(c, rows);
        }}
      >
        ${c.ui.copied === 'table' ? say(c, 'table.copied', { count: rows.length }) : say(c, 'table.copy')}
      </button>
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say(c, 'table.caption')}>
      <table>
        <caption class="visually-hidden">
          ${say(c, 'table.caption')}
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map((column) => header(c, column))}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr class=${row.id === c.view.actor ? 'chosen' : ''}>
                ${COLUMNS.map((column) =>
                  column === 'label'
                    ? html`<th scope="row">
                        <button
                          type="button"
                          class="text"
                          @click=${() => {
                            c.go(chooseActor(row.id));
                          }}
                        >
                          ${shapeIcon(String(row.cells.type), Number(row.cells.community))}
                          ${row.cells.label}
                        </button>
                      </th>`
                    : html`<td
                        class=${typeof row.cells[column] === 'number' && column !== 'community' ? 'figure' : ''}
                      >
                        ${shownText(c, column, row)}
                      </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      rows.length > shown.length
        ? html`<p class="actions">
            <button
              type="button"
              @click=${() => {
                c.set({ rows: c.ui.rows + STEP });
              }}
            >
              ${say(c, 'table.more', { count: Math.min(STEP, rows.length - shown.length) })}
            </button>
          </p>`
        : nothing
    }
  </section>`;
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
function copy(c: Context, rows: readonly Row[]): void {
  const clean = (cell: string) => cell.replace(/[\t\r\n]/g, ' ').replace(/^(?=[=+@-])/, "'");
  const lines = [
    COLUMNS.map((column) => say(c, `table.${column}` as TextKey)),
    ...rows.map((row) => COLUMNS.map((column) => clean(shownText(c, column, row)))),
  ];
  void navigator.clipboard.writeText(lines.map((line) => line.join('\t')).join('\n')).then(() => {
    c.set({ copied: 'table' });
    c.announce(say(c, 'table.copied', { count: rows.length }));
  });
}
