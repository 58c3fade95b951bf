import { html, say } from './context.js';
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
