import type { ActorPanel } from '@passerelle/core/contract/explorer';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import { endpoints } from '../api/endpoints.js';
import type { TextKey } from '../i18n/text.js';
import { chooseActor, chooseGroup, chooseTie, startPath, widen } from '../state/steps.js';
import { MOST_DEPTH } from '../state/view.js';
import { actorMeasures } from './actor-measures.js';
import {
  bar,
  communityName,
  day,
  html,
  nothing,
  number,
  say,
  shapeIcon,
  whenReady,
} from './context.js';
import type { Context } from './context.js';
import { factText, labelOf } from './facts.js';
import { icon } from './icons.js';
import { leavingSection } from './leaving.js';
import { suggestedFor } from './suggested-for.js';
import { panelFrame } from './panel-frame.js';

const LISTED = 12;

export function actorPanel(c: Context, id: string) {
  const path = endpoints.actor(id);
  const found = c.get<ActorPanel>(path);
  const title =
    found.state === 'ready'
      ? html`<h2 class="actor-name">
          ${shapeIcon(found.value.type, found.value.community)}<span>${found.value.label}</span>
        </h2>`
      : html`<h2 class="actor-name"><span>${labelOf(c, id)}</span></h2>`;
  return panelFrame(
    c,
    title,
    { label: say(c, 'actor.close'), step: chooseActor(null) },
    whenReady<ActorPanel>(c, path, 'what.actor', (a) => body(c, a)),
  );
}

function body(c: Context, a: ActorPanel) {
  const outside = a.neighbours.filter((n) => n.community !== a.community).length;
  const heads = [
    dataSentence(c.lang, 'type', a.type),
    a.role === null ? null : roles.label(a.role, c.lang),
    a.territoryLabel ?? a.territoryId,
  ].filter((f) => f !== null && f !== '');
  return html`<p class="secondary">${heads.join(' · ')}</p>
    <p class="sentence">${say(c, 'actor.sentence', { label: a.label, ties: a.degree, outside })}</p>
    ${a.degree > a.neighbours.length ? html`<p class="note">${say(c, 'actor.outsideNote', { shown: a.neighbours.length })}</p>` : nothing}
    ${a.available ? nothing : html`<p class="tag warn">${say(c, 'actor.away')}</p>`}
    <p class="actions">
      <button
        type="button"
        @click=${() => {
          c.go(startPath(a.id));
        }}
      >
        ${icon('path')}${say(c, 'actor.path')}
      </button>
      <button
        type="button"
        @click=${() => {
          c.set({ choosing: true });
          document.getElementById('search')?.focus();
        }}
      >
        ${icon('versus')}${say(c, 'actor.compare')}
      </button>
    </p>
    ${depth(c)}
    <section>
      <h3>${say(c, 'actor.place')}</h3>
      <p>
        ${say(c, 'actor.community')}
        <button
          type="button"
          class="text link"
          @click=${() => {
            c.go(chooseGroup(a.community));
          }}
        >
          ${communityName(c, a.community)}
        </button>
      </p>
      ${actorMeasures(c, a)}
    </section>
    <section>
      <h3>${say(c, 'actor.without')}</h3>
      <p>
        ${say(c, a.singlePassage ? 'actor.withoutCut' : 'actor.withoutOther', { count: a.cutOff })}
      </p>
      ${leavingSection(c, a.id)}
    </section>
    <section>
      <h3>
        ${say(c, 'actor.links')}<span
          >${say(c, 'actor.leaving', { outside, ties: a.neighbours.length })}</span
        >
      </h3>
      ${linkedCommunities(c, a)}
    </section>
    <section>
      <h3>
        ${say(c, 'actor.strongest')}
        <span
          >${say(c, 'actor.ofTies', { shown: Math.min(LISTED, a.neighbours.length), all: a.degree })}</span
        >
      </h3>
      ${strongest(c, a)}
    </section>
    ${words(c, 'actor.needs', a.needs)}${words(c, 'actor.offers', a.offers)}
    ${suggestedFor(c, a.id)}`;
}

/** Fewer or more ties lit around the actor. */
function depth(c: Context) {
  const at = c.view.depth;
  const button = (by: number, key: TextKey, off: boolean) =>
    html`<button
      type="button"
      class="icon"
      aria-label=${say(c, key)}
      ?disabled=${off}
      @click=${() => {
        c.go(widen(by));
      }}
    >
      ${icon(by > 0 ? 'plus' : 'minus')}
    </button>`;
  return html`<p class="depth">
    <span>${say(c, 'actor.depth', { depth: at })}</span>
    ${button(-1, 'actor.narrow', at === 0)} ${button(1, 'actor.widen', at === MOST_DEPTH)}
  </p>`;
}
function linkedCommunities(c: Context, a: ActorPanel) {
  const counts = new Map<number, number>();
  for (const n of a.neighbours)
    if (n.community !== a.community)
      counts.set(n.community ?? 0, (counts.get(n.community ?? 0) ?? 0) + 1);
  const top = [...counts].sort((x, y) => y[1] - x[1]).slice(0, 6);
  const most = top[0]?.[1] ?? 1;
  return html`<ul class="bars">
    ${top.map(([community, n]) => html`<li><span>${communityName(c, community)}</span>${bar(n / most, 'accent')}<span class="count">${number(c, n, 0)}</span></li>`)}
  </ul>`;
}
function strongest(c: Context, a: ActorPanel) {
  return html`<ul class="rows">
    ${a.neighbours.slice(0, LISTED).map(
      (n) =>
        html`<li>
          <button
            type="button"
            class="row"
            @click=${() => {
              c.go(chooseTie(a.id, n.id));
            }}
          >
            <span class="row-name">${shapeIcon(n.type, n.community)} ${n.label}</span
            ><span class="secondary">${n.latest === null ? '' : day(c, n.latest)}</span>
            <span class="secondary"
              >${n.why === null ? say(c, 'actor.facts', { facts: n.facts }) : factText(c, n.why)}</span
            >${bar(n.strength / (a.neighbours[0]?.strength ?? 1))}
          </button>
        </li>`,
    )}
  </ul>`;
}
const words = (c: Context, key: TextKey, list: readonly string[]) =>
  list.length === 0
    ? nothing
    : html`<section>
        <h3>${say(c, key)}</h3>
        <ul class="words">
          ${list.map((word) => html`<li>${word}</li>`)}
        </ul>
      </section>`;
