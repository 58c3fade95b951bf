import { introductionText } from '@passerelle/core/contract/introduction';
import type { EncounterRow } from '@passerelle/core/contract/rows';
import { html, nothing, say } from './context.js';
import type { Context } from './context.js';

/** The text that introduces the two, read before it is copied; a person sends it, or not. */
export function introduction(c: Context, row: EncounterRow) {
  const text = introductionText(c.lang, row);
  const copied = c.ui.copied === `introduction ${row.id}`;
  const failed = c.ui.copied === `not ${row.id}`;
  return html`<details class="introduction" ?open=${failed}>
      <summary>${say(c, 'encounters.introduction')}</summary>
      <p class="letter">${text}</p>
      <p class="note">${say(c, 'encounters.never')}</p>
    </details>
    <p class="actions">
      <button
        type="button"
        class="copy-text"
        @click=${() => {
          void copy(c, row, text);
        }}
      >
        ${say(c, copied ? 'encounters.textCopied' : 'encounters.copyText')}
      </button>
    </p>
    ${failed ? html`<p role="alert" class="error-text">${say(c, 'encounters.notCopied')}</p>` : nothing}`;
}

/** Without a clipboard (a page that is neither local nor encrypted has none), the text is opened to be selected. */
async function copy(c: Context, row: EncounterRow, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    c.set({ copied: `introduction ${row.id}` });
    c.announce(
      say(c, 'encounters.saidCopied', { recipient: row.recipientLabel, target: row.targetLabel }),
    );
  } catch {
    c.set({ copied: `not ${row.id}` });
  }
}
