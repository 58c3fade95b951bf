import type { Report } from '@passerelle/core/contract/report';
import type { CommunitySummaryRow } from '@passerelle/core/contract/rows';
import { endpoints } from '../api/endpoints.js';
import { chooseGroup, toggleCommunity } from '../state/steps.js';
import {
  bar,
  communityName,
  html,
  nothing,
  number,
  say,
  shapeIcon,
  share,
  whenReady,
} from './context.js';
import type { Context } from './context.js';
import { actorLink, typeOf } from './facts.js';
import { bridgersOf } from './bridgers.js';
import { panelFrame } from './panel-frame.js';

const LISTED = 8;

/** A community: what it talks about, whom it talks to, who bridges it. */
export function groupPanel(c: Context, group: number) {
  return panelFrame(
    c,
    html`<h2 class="actor-name">${communityName(c, group)}</h2>`,
    { label: say(c, 'actor.close'), step: chooseGroup(null) },
    html`${actions(c, group)}${
      group === 0
        ? html`<p class="sentence">${say(c, 'group.unlinked')}</p>`
        : html`${whenReady<Report<CommunitySummaryRow>>(
            c,
            endpoints.communities,
            'what.community',
            ({ rows }) =>
              summary(
                c,
                rows.find((row) => row.community === group),
              ),
          )}${talksTo(c, group)}${bridgers(c, group)}`
    }`,
  );
}
function actions(c: Context, group: number) {
  const on = c.view.communities.includes(group);
  return html`<p class="actions">
    <button
      type="button"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => {
        c.go(toggleCommunity(group, false));
      }}
    >
      ${say(c, on ? 'group.free' : 'group.isolate')}
    </button>
    <button
      type="button"
      @click=${() => {
        c.go((v) => ({ ...v, communities: [group], page: 'table' }));
      }}
    >
      ${say(c, 'group.table')}
    </button>
  </p>`;
}
function summary(c: Context, row: CommunitySummaryRow | undefined) {
  if (row === undefined) return nothing;
  const outward = talks(c, row.community);
  return html`<p class="sentence">
      ${say(c, 'group.sentence', { actors: row.actors, inside: share(c, row.inside), others: outward.length })}
    </p>
    ${
      row.words.length === 0
        ? nothing
        : html`<section>
            <h3>${say(c, 'group.words')}</h3>
            <ul class="words">
              ${row.words.map((word) => html`<li>${word}</li>`)}
            </ul>
          </section>`
    }
    <section>
      <h3>${say(c, 'group.first')}</h3>
      <p>${row.topActors.join(', ')}</p>
    </section>`;
}
/** Other communities with their ties to this one, most first. */
function talks(c: Context, group: number): readonly (readonly [number, number])[] {
  return (c.graph?.bundles ?? [])
    .flatMap(({ a, b, ties }): (readonly [number, number])[] =>
      a === group ? [[b, ties]] : b === group ? [[a, ties]] : [],
    )
    .sort((x, y) => y[1] - x[1]);
}
function talksTo(c: Context, group: number) {
  const all = talks(c, group);
  const most = all[0]?.[1] ?? 1;
  return html`<section>
    <h3>${say(c, 'group.talksTo')}<span>${say(c, 'group.ties')}</span></h3>
    ${all.length === 0 ? html`<p>${say(c, 'group.nobody')}</p>` : nothing}
    <ul class="bars">
      ${all.slice(0, LISTED).map(
        ([other, ties]) =>
          html`<li>
            <button
              type="button"
              class="text"
              @click=${() => {
                c.go(chooseGroup(other));
              }}
            >
              ${communityName(c, other)}</button
            >${bar(ties / most, 'accent')}<span class="count">${number(c, ties, 0)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}
function bridgers(c: Context, group: number) {
  const found = c.model === null ? [] : bridgersOf(c.model, group).slice(0, LISTED);
  const most = found[0]?.ties ?? 1;
  return html`<section>
    <h3>${say(c, 'group.bridgers')}<span>${say(c, 'group.outward')}</span></h3>
    <ul class="bars">
      ${found.map(({ node, ties }) => {
        const id = c.graph?.nodes.id[node] ?? '';
        return html`<li>
          ${actorLink(c, id, html`${shapeIcon(typeOf(c, id), group)} ${c.graph?.nodes.label[node]}`)}
          ${bar(ties / most, 'signal')}<span class="count">${number(c, ties, 0)}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}
