import { html, LETTERS_OFF, say } from './context.js';
import { keep } from '../state/kept.js';
import type { Context } from './context.js';

/** The list of keys, over the page; Esc closes it. */
export function helpDialog(c: Context) {
  return html`<div class="help" role="dialog" aria-modal="true" aria-labelledby="help-title">
    <h2 id="help-title">${say(c, 'help.title')}</h2>
    <ul class="plain">
      ${say(c, 'help.keys')
        .split(' · ')
        .map((line) => html`<li>${line}</li>`)}
    </ul>
    <label class="letters">
      <input
        type="checkbox"
        .checked=${!c.ui.lettersOff}
        @change=${(e: Event) => {
          const lettersOff = !(e.target as HTMLInputElement).checked;
          keep(LETTERS_OFF, lettersOff ? 'yes' : 'no');
          c.set({ lettersOff });
        }}
      />
      ${say(c, 'help.letters')}
    </label>
    <button
      type="button"
      autofocus
      @click=${() => {
        c.set({ help: false });
      }}
    >
      ${say(c, 'help.close')}
    </button>
  </div>`;
}
