import type { ActorPanel, EdgePanel } from '@passerelle/core/contract/explorer';
import type { EvidenceItem } from '@passerelle/core/contract/rows';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { eventForms } from '@passerelle/core/domain/vocabularies/event-terms';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import { tieKinds } from '@passerelle/core/domain/vocabularies/tie-kinds';
import { endpoints } from '../api/endpoints.js';
import { text } from '../i18n/text.js';
import type { TextKey } from '../i18n/text.js';
import en from '../i18n/en.json';
import { chooseActor, chooseTie, startPath } from '../state/steps.js';
import {
  bar,
  communityName,
  day,
  html,
  nothing,
  number,
  say,
  shapeIcon,
  share,
  whenReady,
} from './context.js';
import type { Context } from './context.js';
import { icon } from './icons.js';
import { pathPanel } from './path-panel.js';

export function sidePanel(c: Context) {
  const { actor, tie, from } = c.view;
  if (from !== null) return frame(c, pathPanel(c));
  if (actor === null || c.view.page === 'encounters') return null;
  if (tie !== null)
    return frame(
      c,
      whenReady<EdgePanel>(c, endpoints.edge(actor, tie), 'what.tie', (e) => tiePanel(c, e)),
    );
  return frame(
    c,
    whenReady<ActorPanel>(c, endpoints.actor(actor), 'what.actor', (a) => actorPanel(c, a)),
  );
}
const frame = (c: Context, body: unknown) =>
  html`<aside
    class="panel ${c.ui.sheet === 'high' ? 'tall' : ''}"
    id="panel"
    tabindex="-1"
    aria-live="polite"
  >
    <button
      type="button"
      class="grip"
      aria-label=${say(c, 'sheet.toggle')}
      @click=${() => {
        c.set({ sheet: c.ui.sheet === 'high' ? 'middle' : 'high' });
      }}
    ></button>
    ${body}
  </aside>`;

export function factText(c: Context, fact: EvidenceItem): string {
  const kind =
    fact.kind === 'tie' ? tieKinds.label(fact.form, c.lang) : eventForms.label(fact.form, c.lang);
  return fact.label === null || fact.label === '' ? kind : `${kind} · ${fact.label}`;
}
const dayOf = (c: Context, fact: EvidenceItem | null) =>
  fact === null ? '' : day(c, fact.start ?? fact.end);

function actorPanel(c: Context, a: ActorPanel) {
  const outside = a.neighbours.filter((n) => n.community !== a.community).length;
  const role = a.role === null ? null : roles.label(a.role, c.lang);
  const facts = [
    dataSentence(c.lang, 'type', a.type),
    role,
    a.territoryLabel ?? a.territoryId,
  ].filter((f) => f !== null && f !== '');
  return html` <header class="panel-head">
      <h2 class="actor-name">${shapeIcon(a.type, a.community)}<span>${a.label}</span></h2>
      <button
        type="button"
        class="quiet icon"
        aria-label=${say(c, 'actor.close')}
        @click=${() => {
          c.go(chooseActor(null));
        }}
      >
        ${icon('close')}
      </button>
    </header>
    <p class="secondary">${facts.join(' · ')}</p>
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
    </p>
    <section>
      <h3>${say(c, 'actor.place')}</h3>
      <p>
        ${say(c, 'actor.community')} :
        <button
          type="button"
          class="text"
          @click=${() => {
            c.go((v) => ({ ...v, communities: a.community === null ? [] : [a.community] }));
          }}
        >
          ${communityName(c, a.community)}
        </button>
      </p>
      <dl class="measures">
        ${Object.entries(a.measures).map(([id, m]) =>
          m.value === null || m.rank === null
            ? nothing
            : html`<div>
                <dt>${measureName(c, id)}</dt>
                <dd>${say(c, 'actor.rank', { rank: m.rank, of: m.of })}</dd>
                <dd class="count">${number(c, m.value, m.value < 10 ? 3 : 0)}</dd>
              </div>`,
        )}
      </dl>
    </section>
    <section>
      <h3>${say(c, 'actor.without')}</h3>
      <p>${say(c, a.articulationPoint ? 'actor.withoutCut' : 'actor.withoutOther')}</p>
    </section>
    <section>
      <h3>${say(c, 'actor.links')}</h3>
      ${linkedCommunities(c, a)}
    </section>
    <section>
      <h3>
        ${say(c, 'actor.strongest')}
        <span
          >${say(c, 'actor.ofTies', { shown: Math.min(12, a.neighbours.length), all: a.degree })}</span
        >
      </h3>
      <ul class="rows">
        ${a.neighbours.slice(0, 12).map(
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
      </ul>
    </section>
    ${words(c, 'actor.needs', a.needs)}${words(c, 'actor.offers', a.offers)}`;
}
function measureName(c: Context, id: string): string {
  const key = `measure.${id}`;
  return Object.hasOwn(en, key) ? text(c.lang, key as TextKey) : id;
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
const words = (c: Context, key: TextKey, list: readonly string[]) =>
  list.length === 0
    ? nothing
    : html`<section>
        <h3>${say(c, key)}</h3>
        <ul class="words">
          ${list.map((word) => html`<li>${word}</li>`)}
        </ul>
      </section>`;

function tiePanel(c: Context, e: EdgePanel) {
  const total = e.evidence.reduce((sum, fact) => sum + fact.strength, 0);
  const strongest =
    e.strength >= 2 ? 'tie.strong' : e.strength >= 0.7 ? 'tie.middling' : 'tie.weak';
  return html` <header class="panel-head">
      <h2>${say(c, 'tie.title')}</h2>
      <button
        type="button"
        class="quiet icon"
        aria-label=${say(c, 'actor.close')}
        @click=${() => {
          c.go((v) => ({ ...v, tie: null }));
        }}
      >
        ${icon('close')}
      </button>
    </header>
    <p class="pair">
      ${[e.source, e.target].map(
        (end) =>
          html`<button
            type="button"
            class="text"
            aria-label=${say(c, 'tie.swap', { label: end.label })}
            @click=${() => {
              c.go(chooseActor(end.id));
            }}
          >
            ${shapeIcon(end.type)} ${end.label}
          </button>`,
      )}
    </p>
    <p class="sentence">
      ${say(c, 'tie.sentence', { a: e.source.label, b: e.target.label, facts: e.evidence.length })}
    </p>
    <p>${say(c, strongest)} · ${say(c, 'tie.strength', { strength: number(c, e.strength, 2) })}</p>
    ${e.cutEdge ? html`<p class="tag warn">${say(c, 'tie.cut')}</p>` : nothing}
    <section>
      <h3>${say(c, 'tie.facts')}</h3>
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
    </section>`;
}
