import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import { toggleCommunity, toggleRole, toggleType } from '../state/steps.js';
import { communitySlot } from '../tokens.js';
import { svg } from 'lit';
import { communityName, html, nothing, number, say, shapeIcon } from './context.js';
import type { Context } from './context.js';
import { changesLegend } from './legend-changes.js';
import { leavingLegend } from './leaving.js';
import { needsLegend } from './legend-needs.js';
import { hubsLegend } from './legend-hubs.js';
import { INSIDE_STEPS, insideOf } from './lens-inside.js';
import { FAMILIES, FAMILY_SLOT, familyOf } from './role-families.js';
import { shownCommunities, shownCounts, shownRoles, shownTypes } from './shown.js';

const LISTED = 12;

/** The legend of the lens: what is on screen, with counts; a click filters. */
export function legend(c: Context) {
  return c.graph === null ? nothing : html`${leavingLegend(c)} ${lensLegend(c)}`;
}
function lensLegend(c: Context) {
  switch (c.view.lens) {
    case 'communities':
      return html`${communities(c)} ${shapes(c)} ${ties(c)}`;
    case 'bridges':
      return html`${bridges(c)} ${shapes(c)}`;
    case 'hubs':
      return html`${hubsLegend(c)} ${shapes(c)}`;
    case 'inside':
      return html`${inside(c)} ${shapes(c)}`;
    case 'roles':
      return html`${families(c)} ${shapes(c)}`;
    case 'changes':
      return html`${changesLegend(c)} ${shapes(c)}`;
    case 'needs':
      return html`${needsLegend(c)} ${shapes(c)}`;
  }
}
const ringMark = svg`<circle cx="7" cy="7" r="6" class="ring" />`;
/** One line of a legend that filters. */
function key(
  pressed: boolean,
  toggle: (add: boolean) => void,
  mark: unknown,
  name: string,
  count: string,
) {
  return html`<li>
    <button
      type="button"
      class="key"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${(e: MouseEvent) => {
        toggle(e.shiftKey);
      }}
    >
      ${mark}<span>${name}</span><span class="count">${count}</span>
    </button>
  </li>`;
}
const disc = (tone: string, hollow = false) =>
  html`<svg class="swatch fill-${tone}" width="12" height="12" aria-hidden="true">
    <circle cx="6" cy="6" r=${hollow ? 4.5 : 6} class=${hollow ? 'hollow' : nothing} />
  </svg>`;

function communities(c: Context) {
  const all = shownCommunities(c);
  const unlinked = shownCounts(c).get(0) ?? 0;
  const row = (community: number, name: string, actors: number) =>
    key(
      c.view.communities.includes(community),
      (add) => {
        c.go(toggleCommunity(community, add));
      },
      disc(`c${String(communitySlot(community))}`, community === 0),
      name,
      number(c, actors, 0),
    );
  return html`<section class="legend">
    <h2>${say(c, 'legend.communities')} <span>${say(c, 'legend.actors')}</span></h2>
    <ul>
      ${all.slice(0, LISTED).map((one) => row(one.community, communityName(c, one.community), one.actors))}
      ${unlinked > 0 ? row(0, say(c, 'legend.unlinked'), unlinked) : nothing}
    </ul>
    ${all.length > LISTED ? html`<p class="note">${say(c, 'legend.others', { count: all.length - LISTED })}</p>` : nothing}
    <p class="note">${say(c, 'legend.isolate')}</p>
  </section>`;
}
function bridges(c: Context) {
  return html`<section class="legend">
    <h2>${say(c, 'legend.reading')}</h2>
    <ul class="marks">
      <li>
        <svg width="24" height="20" aria-hidden="true">
          <circle cx="12" cy="10" r="8.5" class="halo" />
          <circle cx="12" cy="10" r="5" class="fill-ink" /></svg
        >${say(c, 'legend.subject')}
      </li>
      <li>
        <svg width="24" height="20" aria-hidden="true">
          <path d="M1 15Q12 2 23 13" class="signal-line" /></svg
        >${say(c, 'legend.between')}
      </li>
      <li>
        <svg width="24" height="20" aria-hidden="true">
          <circle cx="12" cy="10" r="4" class="fill-dim" /></svg
        >${say(c, 'legend.rest')}
      </li>
    </ul>
    <p class="note">${say(c, 'legend.bridgesNote')}</p>
  </section>`;
}
function inside(c: Context) {
  const { model } = c;
  if (model === null) return nothing;
  const { step, decisionMakers, unreached } = insideOf(model);
  const counts = new Array<number>(INSIDE_STEPS).fill(0);
  step.forEach((one, node) => {
    if (c.shown(node)) counts[one] = (counts[one] ?? 0) + 1;
  });
  return html`<section class="legend">
    <h2>${say(c, 'legend.inside.title')} <span>${say(c, 'legend.actors')}</span></h2>
    ${
      decisionMakers === 0
        ? html`<p class="note">${say(c, 'legend.inside.none')}</p>`
        : html`<ul>
            ${counts.map(
              (count, one) =>
                html`<li class="key plain">
                  <svg class="swatch fill-seq-${one}" width="14" height="14" aria-hidden="true">
                    <circle cx="7" cy="7" r="5" class="outlined" />
                    ${one === 0 ? ringMark : nothing}
                  </svg>
                  <span>${say(c, `legend.inside.${one as 0 | 1 | 2 | 3 | 4}`)}</span
                  ><span class="count">${number(c, count, 0)}</span>
                </li>`,
            )}
          </ul>`
    }
    ${unreached > 0 && decisionMakers > 0 ? html`<p class="note">${say(c, 'legend.inside.unreached', { count: unreached })}</p>` : nothing}
    <p class="note">${say(c, 'legend.inside.note')}</p>
  </section>`;
}
function families(c: Context) {
  const counts = shownRoles(c);
  const total = (family: string) =>
    counts.reduce((sum, [role, count]) => sum + (familyOf(role) === family ? count : 0), 0);
  return html`<section class="legend">
      <h2>${say(c, 'legend.families')} <span>${say(c, 'legend.actors')}</span></h2>
      <ul>
        ${FAMILIES.filter((family) => total(family) > 0).map(
          (family) =>
            html`<li class="key plain">
              ${disc(`c${String(FAMILY_SLOT[family])}`)}<span>${say(c, `family.${family}`)}</span
              ><span class="count">${number(c, total(family), 0)}</span>
            </li>`,
        )}
      </ul>
    </section>
    <section class="legend">
      <h2>${say(c, 'legend.roles')} <span>${say(c, 'legend.click')}</span></h2>
      <ul>
        ${counts.slice(0, LISTED).map(([role, count]) => {
          const family = familyOf(role);
          return key(
            c.view.roles.includes(role),
            (add) => {
              c.go(toggleRole(role, add));
            },
            disc(family === null ? 'dim' : `c${String(FAMILY_SLOT[family])}`),
            roles.label(role, c.lang),
            number(c, count, 0),
          );
        })}
      </ul>
    </section>`;
}
function shapes(c: Context) {
  return html`<section class="legend">
    <h2>${say(c, 'legend.shapes')} <span>${say(c, 'legend.who')}</span></h2>
    <ul class="two">
      ${shownTypes(c).map(([type, count]) =>
        key(
          c.view.types.includes(type),
          (add) => {
            c.go(toggleType(type, add));
          },
          shapeIcon(type),
          dataSentence(c.lang, 'type', type),
          number(c, count, 0),
        ),
      )}
    </ul>
  </section>`;
}
function ties(c: Context) {
  return html`<section class="legend">
    <h2>${say(c, 'legend.ties')}</h2>
    <ul class="marks">
      <li>
        <svg width="24" height="12" aria-hidden="true"><path d="M0 6H24" class="thin-line" /></svg
        >${say(c, 'legend.inside')}
      </li>
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <path d="M1 12Q12 0 23 12" class="signal-line" /></svg
        >${say(c, 'legend.between')}
      </li>
      <li>
        <svg width="24" height="12" aria-hidden="true">
          <path d="M2 7Q12 3 22 7" class="wide-line" /></svg
        >${say(c, 'legend.bundle')}
      </li>
    </ul>
  </section>`;
}
