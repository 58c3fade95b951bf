import { RESAMPLES } from '@passerelle/core/contract/resampling';
import { html, say } from './context.js';
import type { Context } from './context.js';

/** As the command line resamples by default: the same figures everywhere. */
export const resamples = RESAMPLES;
/** Up to so many actors intervals take seconds: they are asked for without a word. */
const MOST_AT_ONCE = 5_000;

export function intervalsAsked(c: Context): boolean {
  return c.ui.intervals || (c.graph?.nodes.id.length ?? Infinity) <= MOST_AT_ONCE;
}
/** Where they take minutes, somebody has to want them. */
export const askIntervals = (c: Context) =>
  html`<p class="note">
    <button
      type="button"
      @click=${() => {
        c.set({ intervals: true });
      }}
    >
      ${say(c, 'actor.intervals')}
    </button>
    ${say(c, 'actor.intervalsLong')}
  </p>`;
