import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import {
  clearFilters,
  inTerritory,
  toggleCommunity,
  toggleRole,
  toggleType,
} from '../state/steps.js';
import { communityName, html, nothing, number, say } from './context.js';
import type { Context } from './context.js';
import { icon } from './icons.js';
import { shownCommunities, shownRoles, shownTypes } from './shown.js';

/** One filter: what it holds, and what it could hold with counts. */
interface Filter {
  readonly name: string;
  readonly title: string;
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
}
interface Choice {
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
  readonly toggle: () => void;
}
const MOST_CHOICES = 60;

export interface TerritoryChoice {
  readonly label: string;
  /** What the choice of none is called. */
  readonly none: string;
  readonly chosen: string | null;
  /** Left out of the list. */
  readonly but?: string | null;
  readonly choose: (territory: string | null) => void;
}

export function territorySelect(c: Context, { label, none, chosen, but, choose }: TerritoryChoice) {
  const top = [...c.territories]
    .filter((t) => t.actors > 0 && t.id !== but)
    .sort((a, b) => b.actors - a.actors)
    .slice(0, 150);
  const here = c.territories.find((t) => t.id === chosen);
  const listed = here === undefined || top.includes(here) ? top : [here, ...top];
  return html`<label class="picker"
    ><span>${label}</span>
    <select
      @change=${(e: Event) => {
        const { value } = e.target as HTMLSelectElement;
        choose(value === '' ? null : value);
      }}
    >
      <option value="" ?selected=${chosen === null}>${none}</option>
      ${listed.map((t) => html`<option value=${t.id} ?selected=${t.id === chosen}>${t.label} (${t.actors})</option>`)}
    </select></label
  >`;
}

export function territoryPicker(c: Context) {
  return territorySelect(c, {
    label: say(c, 'filters.territory'),
    none: say(c, 'filters.all'),
    chosen: c.view.territory,
    choose: (territory) => {
      c.go(inTerritory(territory));
    },
  });
}

export function filterRow(c: Context) {
  const { nodes, edges } = c.graph ?? { nodes: { id: [] }, edges: { source: [], backbone: 0 } };
  const { communities, types, territory } = c.view;
  const any = communities.length + types.length + c.view.roles.length > 0 || territory !== null;
  return html`<section
    class="filters ${c.ui.menu === '' ? '' : 'open'}"
    aria-label=${say(c, 'filters.label')}
  >
    <div class="chips">
      ${territoryPicker(c)} ${filtersOf(c).map((one) => chip(c, one))}
      ${
        any
          ? html`<button
              type="button"
              class="quiet"
              @click=${() => {
                c.go(clearFilters);
              }}
            >
              ${say(c, 'filters.clear')}
            </button>`
          : nothing
      }
    </div>
    <p class="tally" aria-live="polite">
      ${say(c, 'filters.count', { shown: c.shownCount, all: nodes.id.length })}<span
        >${say(c, 'filters.ties', { drawn: edges.backbone, ties: edges.source.length })}</span
      >
    </p>
    <button
      type="button"
      class="primary filters-done"
      @click=${() => {
        c.set({ menu: '' });
      }}
    >
      ${say(c, 'filters.done', { count: c.shownCount })}
    </button>
  </section>`;
}

function filtersOf(c: Context): readonly Filter[] {
  if (c.graph === null) return [];
  const choice = (label: string, count: number, on: boolean, toggle: () => void): Choice => ({
    label,
    count,
    on,
    toggle,
  });
  const { types, roles: chosenRoles, communities } = c.view;
  const all: Filter[] = [
    {
      name: 'type',
      title: say(c, 'filters.type'),
      chosen: types.map((type) => dataSentence(c.lang, 'type', type)),
      choices: shownTypes(c).map(([type, count]) =>
        choice(dataSentence(c.lang, 'type', type), count, types.includes(type), () => {
          c.go(toggleType(type, true));
        }),
      ),
    },
    {
      name: 'role',
      title: say(c, 'filters.role'),
      chosen: chosenRoles.map((role) => roles.label(role, c.lang)),
      choices: shownRoles(c).map(([role, count]) =>
        choice(roles.label(role, c.lang), count, chosenRoles.includes(role), () => {
          c.go(toggleRole(role, true));
        }),
      ),
    },
    {
      name: 'community',
      title: say(c, 'filters.community'),
      chosen: communities.map((n) => communityName(c, n)),
      choices: shownCommunities(c).map(({ community, actors }) =>
        choice(communityName(c, community), actors, communities.includes(community), () => {
          c.go(toggleCommunity(community, true));
        }),
      ),
    },
  ];
  return all.filter((one) => one.choices.length > 1 || one.chosen.length > 0);
}

function chip(c: Context, { name, title, chosen, choices }: Filter) {
  const open = c.ui.menu === name;
  const [first] = chosen;
  const held =
    first === undefined
      ? say(c, 'filters.all')
      : chosen.length === 1
        ? first
        : say(c, 'filters.several', { count: chosen.length });
  return html`<div class="chip-box">
    <button
      type="button"
      class="chip ${chosen.length > 0 ? 'on' : ''}"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls="menu-${name}"
      @click=${() => {
        c.set({ menu: open ? '' : name });
      }}
    >
      ${title} <b>${held}</b> ${icon('down')}
    </button>
    ${
      open
        ? html`<ul class="menu" id="menu-${name}">
            ${choices.slice(0, MOST_CHOICES).map(
              (one) =>
                html`<li>
                  <button
                    type="button"
                    class="key"
                    aria-pressed=${one.on ? 'true' : 'false'}
                    @click=${one.toggle}
                  >
                    <span class="tick" aria-hidden="true">${one.on ? '✓' : ''}</span
                    ><span>${one.label}</span><span class="count">${number(c, one.count, 0)}</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
}
