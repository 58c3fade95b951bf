import type { EdgePanel } from '@passerelle/core/contract/explorer';
import { endpoints } from '../api/endpoints.js';
import { startPath } from '../state/steps.js';
import { bar, html, nothing, number, say, shapeIcon, share, whenReady } from './context.js';
import type { Context } from './context.js';
import { actorLink, dayOf, factText } from './facts.js';
import { icon } from './icons.js';
import { panelFrame } from './panel-frame.js';

/** "Why are these two linked?": the facts, newest first. */
export function tiePanel(c: Context, actor: string, tie: string) {
  return panelFrame(
    c,
    html`<h2>${say(c, 'tie.title')}</h2>`,
    { label: say(c, 'actor.close'), step: (v) => ({ ...v, tie: null }) },
    whenReady<EdgePanel>(c, endpoints.edge(actor, tie), 'what.tie', (e) => body(c, e)),
  );
}

/** Where a tie's strength stands among all. */
function standing(c: Context, strength: number): number | null {
  const all = c.graph?.edges.strength;
  if (all === undefined || all.length === 0) return null;
  return all.filter((one) => one > strength).length / all.length;
}

function body(c: Context, e: EdgePanel) {
  const total = e.evidence.reduce((sum, fact) => sum + fact.strength, 0);
  const above = standing(c, e.strength);
  return html`<p class="pair">
      ${[e.source, e.target].map((end) => actorLink(c, end.id, html`${shapeIcon(end.type)} ${end.label}`))}
    </p>
    <p class="sentence">
      ${say(c, 'tie.sentence', { a: e.source.label, b: e.target.label, facts: e.evidence.length })}
    </p>
    <section>
      <h3>
        ${say(c, 'tie.strengthTitle')}
        <span
          >${above === null ? '' : say(c, 'tie.among', { share: share(c, Math.max(0.01, above)) })}</span
        >
      </h3>
      ${above === null ? nothing : bar(1 - above, 'accent')}
      <p class="note">${say(c, 'tie.strength', { strength: number(c, e.strength, 2) })}</p>
    </section>
    ${e.cutEdge ? html`<p class="tag warn">${say(c, 'tie.cut')}</p>` : nothing}
    <section>
      <h3>
        ${say(c, 'tie.facts')}<span>${say(c, 'tie.newest', { facts: e.evidence.length })}</span>
      </h3>
      <ol class="rows facts">
        ${e.evidence.map(
          (fact) =>
            html`<li class="row">
              <span class="row-name">${factText(c, fact)}</span
              ><span class="secondary">${dayOf(c, fact)}</span>
              <span class="secondary"
                >${[fact.source === null ? '' : say(c, 'tie.source', { source: fact.source }), say(c, 'tie.share', { share: share(c, total > 0 ? fact.strength / total : null) })].filter((s) => s !== '').join(' · ')}</span
              >
              ${bar(total > 0 ? fact.strength / total : 0)}
            </li>`,
        )}
      </ol>
    </section>
    <p class="actions">
      <button
        type="button"
        @click=${() => {
          c.go((v) => ({ ...startPath(e.source.id)(v), to: e.target.id }));
        }}
      >
        ${icon('path')}${say(c, 'tie.otherPaths')}
      </button>
    </p>`;
}
