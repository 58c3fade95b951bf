import type { ActorPanel } from '@passerelle/core/contract/explorer';
import en from '../i18n/en.json';
import { text } from '../i18n/text.js';
import type { TextKey } from '../i18n/text.js';
import { html, nothing, number, say } from './context.js';
import type { Context } from './context.js';

type Measured = ActorPanel['measures'][string];
/** A measure may come with the interval of its rank; where it does not, none is shown. */
interface WithInterval {
  readonly rankLow?: number | null;
  readonly rankHigh?: number | null;
}

/** Rank in words, with what is sure of it. */
export function rankText(c: Context, one: Measured & WithInterval): string {
  const rank = say(c, 'actor.rank', { rank: one.rank ?? 0, of: one.of });
  const { rankLow, rankHigh } = one;
  if (rankLow == null || rankHigh == null) return rank;
  if (rankLow === rankHigh) return `${rank}, ${say(c, 'actor.sure')}`;
  return rankHigh <= 3
    ? say(c, 'actor.topThree')
    : `${rank} (${say(c, 'actor.between', { low: rankLow, high: rankHigh })})`;
}
export function measureName(c: Context, id: string): string {
  const key = `measure.${id}`;
  return Object.hasOwn(en, key) ? text(c.lang, key as TextKey) : id;
}
export function ranks(c: Context, measures: ActorPanel['measures']) {
  return html`<dl class="measures">
    ${Object.entries(measures).map(([id, m]) =>
      m.value === null || m.rank === null
        ? nothing
        : html`<div>
            <dt>${measureName(c, id)}</dt>
            <dd>${rankText(c, m)}</dd>
            <dd class="count">${number(c, m.value, m.value < 10 ? 3 : 0)}</dd>
          </div>`,
    )}
  </dl>`;
}
