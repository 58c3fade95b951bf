import { svg } from 'lit';
import { html } from './context.js';

/** A part of a legend: what is counted, then one line a mark. */
export function legendSection(title: string, unit: string, rows: unknown, notes: unknown = '') {
  return html`<section class="legend">
    <h2>${title} <span>${unit}</span></h2>
    <ul>
      ${rows}
    </ul>
    ${notes}
  </section>`;
}
/** A line that only tells. */
export function legendRow(mark: unknown, name: string, count: string | null = null) {
  return html`<li class="key plain">
    ${mark}<span>${name}</span>${count === null ? '' : html`<span class="count">${count}</span>`}
  </li>`;
}
/** A disc as the map draws it, in a tone of the palette. @param ring class of a circle around it */
export const discMark = (tone: string, radius: number, ring: string | null = null) =>
  html`<svg class="swatch fill-${tone}" width="18" height="16" aria-hidden="true">
    <circle cx="9" cy="8" r=${radius} />
    ${ring === null ? '' : svg`<circle cx="9" cy="8" r="6.5" class=${ring} />`}
  </svg>`;
/** A line as the map draws it. */
export const lineMark = (look: string) =>
  html`<svg class="swatch" width="18" height="10" aria-hidden="true">
    <path d="M0 5H18" class=${look} />
  </svg>`;
