import { fetchJson } from '../api/client.js';
import { endpoints } from '../api/endpoints.js';
import { failure, html, nothing, say } from './context.js';
import type { Context } from './context.js';
import { icon } from './icons.js';

async function take(c: Context, territory: string): Promise<void> {
  c.set({ taking: true, takeError: '' });
  try {
    await fetchJson(endpoints.takeSnapshot, {
      method: 'POST',
      body: JSON.stringify({ territory }),
      headers: { 'content-type': 'application/json' },
    });
    c.set({ taking: false });
    c.retry(endpoints.snapshots(territory));
  } catch (error) {
    c.set({ taking: false, takeError: failure(c, error) });
  }
}

export const takeButton = (c: Context, id: string) =>
  html`<button
      type="button"
      ?disabled=${c.ui.taking}
      @click=${() => {
        void take(c, id);
      }}
    >
      ${say(c, 'territory.take')}
    </button>
    ${c.ui.taking ? html`<span role="status">${say(c, 'territory.taking')}</span>` : nothing}
    ${c.ui.takeError === '' ? nothing : html`<span role="alert" class="error-text">${c.ui.takeError}</span>`}`;

export const printButton = (c: Context) =>
  html`<button
    type="button"
    class="primary"
    @click=${() => {
      print();
    }}
  >
    ${icon('print')}${say(c, 'territory.print')}
  </button>`;
