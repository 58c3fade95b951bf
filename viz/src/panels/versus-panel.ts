import type { ActorPanel } from '@passerelle/core/contract/explorer';
import { endpoints } from '../api/endpoints.js';
import { neighboursOf } from '../scene/map-model.js';
import { startPath } from '../state/steps.js';
import { communityName, html, nothing, say, shapeIcon, whenReady } from './context.js';
import type { Context } from './context.js';
import { actorLink, labelOf, typeOf } from './facts.js';
import { icon } from './icons.js';
import { panelFrame } from './panel-frame.js';
import { measureName, rankText } from './ranks.js';

const LISTED = 10;

/** Two actors side by side: what they share, where each stands. */
export function versusPanel(c: Context, a: string, b: string) {
  return panelFrame(
    c,
    html`<h2>${say(c, 'versus.title')}</h2>`,
    { label: say(c, 'actor.close'), step: (v) => ({ ...v, versus: null }) },
    whenReady<ActorPanel>(c, endpoints.actor(a), 'what.actor', (one) =>
      whenReady<ActorPanel>(c, endpoints.actor(b), 'what.actor', (two) => body(c, one, two)),
    ),
  );
}

/** Actors both are tied to. */
export function sharedContacts(c: Context, a: string, b: string): readonly string[] {
  const { model } = c;
  const [one, two] = [model?.indexOf.get(a), model?.indexOf.get(b)];
  if (model === null || one === undefined || two === undefined) return [];
  const second = new Set(neighboursOf(model, two));
  return [...neighboursOf(model, one)]
    .filter((node) => second.has(node))
    .map((node) => model.payload.nodes.id[node] ?? '');
}

function body(c: Context, a: ActorPanel, b: ActorPanel) {
  const shared = sharedContacts(c, a.id, b.id);
  const tied = a.neighbours.some((n) => n.id === b.id) || b.neighbours.some((n) => n.id === a.id);
  const pair = [a, b];
  const ids = Object.keys(a.measures).filter(
    (id) => a.measures[id]?.rank != null || b.measures[id]?.rank != null,
  );
  return html`<p class="sentence">
      ${say(c, 'versus.sentence', { a: a.label, b: b.label, shared: shared.length, tied: tied ? 'yes' : 'no' })}
    </p>
    <p class="actions">
      <button
        type="button"
        @click=${() => {
          c.go((v) => ({ ...startPath(a.id)(v), to: b.id }));
        }}
      >
        ${icon('path')}${say(c, 'versus.path')}
      </button>
    </p>
    <table class="versus">
      <caption class="visually-hidden">
        ${say(c, 'versus.title')}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${pair.map((one) => html`<th scope="col">${actorLink(c, one.id, html`${shapeIcon(one.type, one.community)} ${one.label}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${say(c, 'actor.community')}</th>
          ${pair.map((one) => html`<td>${communityName(c, one.community)}</td>`)}
        </tr>
        <tr>
          <th scope="row">${say(c, 'table.degree')}</th>
          ${pair.map((one) => html`<td>${one.degree}</td>`)}
        </tr>
        ${ids.map(
          (id) =>
            html`<tr>
              <th scope="row">${measureName(c, id)}</th>
              ${pair.map((one) => {
                const m = one.measures[id];
                return html`<td>
                  ${m?.rank == null ? say(c, 'territory.noFigure') : rankText(c, id, m)}
                </td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      shared.length === 0
        ? nothing
        : html`<section>
            <h3>
              ${say(c, 'versus.shared')}<span
                >${say(c, 'actor.ofTies', { shown: Math.min(LISTED, shared.length), all: shared.length })}</span
              >
            </h3>
            <ul class="plain">
              ${shared.slice(0, LISTED).map((id) => html`<li>${actorLink(c, id, html`${shapeIcon(typeOf(c, id))} ${labelOf(c, id)}`)}</li>`)}
            </ul>
          </section>`
    }`;
}
