import { html, nothing, say } from './context.js';
import type { Context } from './context.js';

const STEP = 100;

/** What the tables of actors and of changed ties have in common: a copy for spreadsheets, a frame that scrolls, the rows
 *  up to a limit that can be pushed.
 *  @param head and rows the cells as text, for the copy; drawn the table itself */
export function tableParts(
  c: Context,
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  drawn: unknown,
) {
  const left = rows.length - c.ui.rows;
  return html`<p class="actions">
      <button
        type="button"
        @click=${() => {
          copy(c, [head, ...rows]);
        }}
      >
        ${c.ui.copied === 'table' ? say(c, 'table.copied', { count: rows.length }) : say(c, 'table.copy')}
      </button>
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption class="visually-hidden">
          ${title}
        </caption>
        ${drawn}
      </table>
    </div>
    ${
      left > 0
        ? html`<p class="actions">
            <button
              type="button"
              @click=${() => {
                c.set({ rows: c.ui.rows + STEP });
              }}
            >
              ${say(c, 'table.more', { count: Math.min(STEP, left) })}
            </button>
          </p>`
        : nothing
    }`;
}
function copy(c: Context, lines: readonly (readonly string[])[]): void {
  // A cell that begins like a formula would be run by a spreadsheet.
  const clean = (cell: string) => cell.replace(/[\t\r\n]/g, ' ').replace(/^(?=[=+@-])/, "'");
  const text = lines.map((line) => line.map(clean).join('\t')).join('\n');
  void navigator.clipboard.writeText(text).then(() => {
    c.set({ copied: 'table' });
    c.announce(say(c, 'table.copied', { count: lines.length - 1 }));
  });
}
