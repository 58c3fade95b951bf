import type { EvidenceItem } from '@passerelle/core/contract/rows';
import { eventForms } from '@passerelle/core/domain/vocabularies/event-terms';
import { tieKinds } from '@passerelle/core/domain/vocabularies/tie-kinds';
import { day, html } from './context.js';
import type { Context } from './context.js';
import { chooseActor } from '../state/steps.js';

export function factText(c: Context, fact: EvidenceItem): string {
  const kind =
    fact.kind === 'tie' ? tieKinds.label(fact.form, c.lang) : eventForms.label(fact.form, c.lang);
  return fact.label === null || fact.label === '' ? kind : `${kind} · ${fact.label}`;
}
export const dayOf = (c: Context, fact: EvidenceItem | null): string =>
  fact === null ? '' : day(c, fact.start ?? fact.end);

/** A name that opens its actor. */
export const actorLink = (c: Context, id: string, label: unknown) =>
  html`<button
    type="button"
    class="text"
    @click=${() => {
      c.go(chooseActor(id));
    }}
  >
    ${label}
  </button>`;

export function labelOf(c: Context, id: string): string {
  const node = c.model?.indexOf.get(id);
  return node === undefined ? id : (c.graph?.nodes.label[node] ?? id);
}
export function typeOf(c: Context, id: string): string {
  const node = c.model?.indexOf.get(id);
  return node === undefined
    ? 'organisation'
    : (c.graph?.types[c.graph.nodes.type[node] ?? 0] ?? 'organisation');
}
