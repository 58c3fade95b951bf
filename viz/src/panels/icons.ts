import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

/** Drawn after lucide (ISC licence), 24 units, stroke 1.75. */
const PATHS = {
  bridge: svg`<path d="M2 18h20M4 18v-3a8 8 0 0 1 16 0v3M9 18v-8M15 18v-8"/>`,
  search: svg`<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>`,
  map: svg`<circle cx="7" cy="8" r="4"/><circle cx="17" cy="7" r="3"/><circle cx="14" cy="17" r="4"/>`,
  bridges: svg`<path d="M2 18h20M4 18v-3a8 8 0 0 1 16 0v3M9 18v-8M15 18v-8"/>`,
  encounters: svg`<path d="m16 3 4 4-4 4M20 7H4M8 21l-4-4 4-4M4 17h16"/>`,
  territory: svg`<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="3.5"/>`,
  ground: svg`<path d="M12 21c-4-5-7-8.3-7-11.5a7 7 0 0 1 14 0C19 12.700 16 16 12 21z"/><circle cx="12" cy="9.500" r="2.500"/>`,
  table: svg`<rect x="3" y="4" width="18" height="16" rx="1"/><path d="M3 10h18M3 15h18M9 4v16"/>`,
  import: svg`<path d="M12 15V3M7 10l5 5 5-5M5 15v5h14v-5"/>`,
  link: svg`<path d="M9 17H7A5 5 0 0 1 7 7h2M15 7h2a5 5 0 1 1 0 10h-2M8 12h8"/>`,
  bookmark: svg`<path d="M6 3h12v18l-6-4-6 4z"/>`,
  pencil: svg`<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4"/>`,
  bin: svg`<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"/>`,
  close: svg`<path d="M18 6 6 18M6 6l12 12"/>`,
  plus: svg`<path d="M5 12h14M12 5v14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  fit: svg`<path d="M8 3H3v5M16 3h5v5M8 21H3v-5M16 21h5v-5"/>`,
  path: svg`<circle cx="6" cy="19" r="3"/><circle cx="18" cy="5" r="3"/><path d="M9 19h8.5a3.5 3.5 0 0 0 0-7h-11a3.5 3.5 0 0 1 0-7H15"/>`,
  print: svg`<path d="M6 9V3h12v6M6 18H3v-8h18v8h-3M6 14h12v7H6z"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2"/>`,
  moon: svg`<path d="M20 14A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10Z"/>`,
  legend: svg`<path d="M9 6h12M9 12h12M9 18h12"/><circle cx="4" cy="6" r="1"/><circle cx="4" cy="12" r="1"/><circle cx="4" cy="18" r="1"/>`,
  versus: svg`<path d="M8 4v16M16 4v16M4 8h4M16 8h4M4 16h4M16 16h4"/>`,
  inside: svg`<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="4"/>`,
  roles: svg`<circle cx="12" cy="8" r="4"/><path d="M5 20a7 7 0 0 1 14 0"/>`,
  needs: svg`<path d="m16 3 4 4-4 4M20 7H4M8 21l-4-4 4-4M4 17h16"/>`,
  changes: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
  play: svg`<path d="M7 4v16l13-8z"/>`,
  pause: svg`<path d="M8 5v14M16 5v14"/>`,
  export: svg`<path d="M12 3v12M7 8l5-5 5 5M5 15v5h14v-5"/>`,
  more: svg`<circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/>`,
  filter: svg`<path d="M3 5h18l-7 9v5l-4 2v-7Z"/>`,
  down: svg`<path d="m6 9 6 6 6-6"/>`,
  hubs: svg`<circle cx="12" cy="12" r="3"/><path d="M12 2v7M12 15v7M2 12h7M15 12h7"/>`,
} as const;
export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="glyph" width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
    ${PATHS[name]}
  </svg>`;
}
