import type { Report } from '@passerelle/core/contract/report';
import type { PathRow } from '@passerelle/core/contract/rows';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import { endpoints } from '../api/endpoints.js';
import { chooseTie } from '../state/steps.js';
import { day, html, nothing, number, say, whenReady } from './context.js';
import type { Context } from './context.js';
import { factText, labelOf } from './facts.js';
import { panelFrame } from './panel-frame.js';

/** Up to three routes; each hop says why, and opens its tie. */
export function pathPanel(c: Context) {
  const { from, to } = c.view;
  return panelFrame(
    c,
    html`<h2>${say(c, 'path.title')}</h2>`,
    { label: say(c, 'path.close'), step: (v) => ({ ...v, from: null, to: null }) },
    html`${
      from === ''
        ? html`<p class="state">${say(c, 'path.chooseFirst')}</p>`
        : to === null
          ? html`<p class="sentence">${labelOf(c, from ?? '')}</p>
              <p class="state">${say(c, 'path.choose')}</p>`
          : whenReady<Report<PathRow>>(c, endpoints.path(from ?? '', to), 'what.path', (found) =>
              routes(c, found),
            )
    }`,
  );
}
function routes(c: Context, found: Report<PathRow>) {
  const numbers = [...new Set(found.rows.map((row) => row.route))];
  const first = found.rows.filter((row) => row.route === numbers[0]);
  return html`<p class="sentence">
      ${sentence(c.lang, 'headline.path', { routes: numbers.length, hops: first.length, between: Math.max(0, first.length - 1) })}
    </p>
    ${numbers.map((route) => {
      const hops = found.rows.filter((row) => row.route === route);
      return html`<section>
        <h3>${sentence(c.lang, 'path.route', { route })}</h3>
        <ol class="hops">
          <li class="stop">${hops[0]?.sourceLabel ?? nothing}</li>
          ${hops.map(
            (hop) =>
              html`<li>
                <button
                  type="button"
                  class="row"
                  @click=${() => {
                    c.go((v) => ({
                      ...chooseTie(hop.source, hop.target)(v),
                      from: null,
                      to: null,
                    }));
                  }}
                >
                  <span class="secondary"
                    >${hop.evidence[0] === undefined ? '' : `${factText(c, hop.evidence[0])}, ${day(c, hop.evidence[0].start ?? hop.evidence[0].end)}`}</span
                  >
                  <span class="secondary count"
                    >${say(c, 'path.strength', { strength: number(c, hop.strength, 2) })}</span
                  >
                </button>
                <span class="stop">${hop.targetLabel}</span>
              </li>`,
          )}
        </ol>
      </section>`;
    })}`;
}
