import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { MOST_BUNDLES } from '../ground/places.js';
import type { Ground, Place } from '../ground/places.js';
import { inTerritory } from '../state/steps.js';
import { html, nothing, number, say, shapeIcon } from './context.js';
import type { Context } from './context.js';
import { actorLink } from './facts.js';
import { groundFor, nowhereText, tiesOf, typesOf } from './ground-data.js';
import { panelFrame } from './panel-frame.js';

/** The address of the list of places. */
export const ALL_PLACES = '*';
const LISTED = 12;
const MOST_ROWS = 200;

/** A place, or all of them as a table: the ground without the picture. */
export function placePanel(c: Context, id: string) {
  const ground = groundFor(c)?.ground;
  if (ground === undefined) return null;
  const at = ground.places.findIndex((one) => one.id === id);
  const place = ground.places[at];
  const title = place === undefined ? say(c, 'ground.title') : place.label;
  return panelFrame(
    c,
    html`<h2 class="actor-name">${title}</h2>`,
    { label: say(c, 'actor.close'), step: (v) => ({ ...v, place: null }) },
    place === undefined ? listOf(c, ground) : one(c, ground, place, at),
  );
}

const go = (c: Context, place: string) => () => {
  c.go((v) => ({ ...v, place }));
};
const placeLink = (c: Context, { id, label, sure }: Place) =>
  html`<button type="button" class="text" @click=${go(c, id)}>${label}</button>${
      sure ? nothing : html` <span class="secondary">${say(c, 'ground.middle')}</span>`
    }`;

function one(c: Context, ground: Ground, place: Place, at: number) {
  const tied = tiesOf(ground, at);
  const ties = tied.reduce((sum, other) => sum + other.ties, 0);
  const nodes = c.graph?.nodes;
  const first = [...place.nodes].sort((a, b) => (nodes?.rank[a] ?? 0) - (nodes?.rank[b] ?? 0));
  return html`<p class="sentence">
      ${say(c, 'ground.sentence', { actors: place.nodes.length, ties, places: tied.length })}
    </p>
    ${place.sure ? nothing : html`<p class="secondary">${say(c, 'ground.middle')}</p>`}
    <p class="actions">
      <button
        type="button"
        @click=${() => {
          c.go(inTerritory(place.id));
        }}
      >
        ${say(c, 'ground.only')}
      </button>
      <button type="button" @click=${go(c, ALL_PLACES)}>${say(c, 'ground.all')}</button>
    </p>
    <ul class="plain kinds">
      ${typesOf(c, place.nodes).map(
        ([type, count]) =>
          html`<li>
            ${shapeIcon(type)} ${dataSentence(c.lang, 'type', type)}
            <span class="count">${number(c, count, 0)}</span>
          </li>`,
      )}
    </ul>
    <h3>${say(c, 'ground.tied')}</h3>
    <ul class="plain">
      ${tied.slice(0, LISTED).map((other) => {
        const there = ground.places[other.place];
        return there === undefined
          ? nothing
          : html`<li>
              ${placeLink(c, there)}
              <span class="count">${say(c, 'ground.ties', { count: other.ties })}</span>
            </li>`;
      })}
    </ul>
    <h3>${say(c, 'ground.actors')}</h3>
    <ul class="plain">
      ${first
        .slice(0, LISTED)
        .map(
          (node) =>
            html`<li>
              ${shapeIcon(c.graph?.types[nodes?.type[node] ?? 0] ?? '')}
              ${actorLink(c, nodes?.id[node] ?? '', nodes?.label[node] ?? '')}
            </li>`,
        )}
    </ul>
    ${
      first.length > LISTED
        ? html`<p class="secondary">
            ${say(c, 'ground.cut', { shown: LISTED, all: first.length })}
          </p>`
        : nothing
    }`;
}

function listOf(c: Context, ground: Ground) {
  const missing = nowhereText(c, ground);
  const ties = new Float64Array(ground.places.length);
  for (const bundle of ground.bundles)
    for (const end of [bundle.a, bundle.b]) ties[end] = (ties[end] ?? 0) + bundle.ties;
  return html`<p class="secondary">${say(c, 'ground.note', { most: MOST_BUNDLES })}</p>
    <table class="versus places-table">
      <caption class="visually-hidden">
        ${say(c, 'ground.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say(c, 'ground.place')}</th>
          <th scope="col" class="figure">${say(c, 'ground.actors')}</th>
          <th scope="col" class="figure">${say(c, 'ground.elsewhere')}</th>
        </tr>
      </thead>
      <tbody>
        ${ground.places.slice(0, MOST_ROWS).map(
          (place, i) =>
            html`<tr>
              <th scope="row">
                ${placeLink(c, place)}
                <span class="secondary kinds">
                  ${typesOf(c, place.nodes).map(
                    ([type, count]) =>
                      html`<span
                        >${shapeIcon(type)}<span class="visually-hidden"
                          >${dataSentence(c.lang, 'type', type)}</span
                        >
                        ${number(c, count, 0)}</span
                      > `,
                  )}
                </span>
              </th>
              <td class="figure">${number(c, place.nodes.length, 0)}</td>
              <td class="figure">${number(c, ties[i] ?? 0, 0)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      ground.places.length > MOST_ROWS
        ? html`<p class="secondary">
            ${say(c, 'ground.cut', { shown: MOST_ROWS, all: ground.places.length })}
          </p>`
        : nothing
    }
    ${
      missing === ''
        ? nothing
        : html`<h3>${say(c, 'ground.nowhereTitle')}</h3>
            <p class="secondary">${missing}</p>
            <ul class="plain">
              ${ground.nowhere.slice(0, MOST_ROWS).map(
                (row) =>
                  html`<li>
                    ${row.id === null ? say(c, 'ground.unknown') : row.label}
                    <span class="count">${number(c, row.nodes.length, 0)}</span>
                  </li>`,
              )}
            </ul>`
    }`;
}
