import { html, say } from './context.js';
import type { Context } from './context.js';

/** The server is gone, or has other data: said in place, and what is shown stays. @param reload reads everything anew */
export function healthBar(c: Context, reload: () => void) {
  const { health } = c.ui;
  return html`<div class="health ${health}" role="status">
    ${
      health === 'gone'
        ? html`<p>${say(c, 'health.gone')}</p>`
        : health === 'stale'
          ? html`<p>${say(c, 'health.stale')}</p>
              <button type="button" @click=${reload}>${say(c, 'health.reload')}</button>`
          : ''
    }
  </div>`;
}
