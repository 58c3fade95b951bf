import { html, say, SHEET_STOPS } from './context.js';
import type { Context, SheetStop } from './context.js';
import { icon } from './icons.js';
import type { Producer } from '../state/steps.js';

/** What every side panel opens with: the sheet's grip on a phone, a title, a way out. */
export function panelFrame(
  c: Context,
  title: unknown,
  close: { readonly label: string; readonly step: Producer },
  body: unknown,
) {
  return html`<aside class="panel sheet-${c.ui.sheet}" id="panel" tabindex="-1" aria-live="polite">
    ${grip(c)}
    <header class="panel-head">
      ${title}
      <button
        type="button"
        class="quiet icon"
        aria-label=${close.label}
        @click=${() => {
          c.go(close.step);
        }}
      >
        ${icon('close')}
      </button>
    </header>
    ${body}
  </aside>`;
}

/** Drags the phone's sheet between its three stops; a press goes to the next one. */
export function grip(c: Context) {
  return html`<button
    type="button"
    class="grip"
    aria-label=${say(c, `sheet.${c.ui.sheet}`)}
    @click=${() => {
      c.set({ sheet: SHEET_STOPS[(SHEET_STOPS.indexOf(c.ui.sheet) + 1) % 3] ?? 'low' });
    }}
    @pointerdown=${(down: PointerEvent) => {
      drag(c, down);
    }}
  ></button>`;
}
const FAR = 40;
function drag(c: Context, down: PointerEvent): void {
  const handle = down.currentTarget as HTMLElement;
  const sheet = handle.parentElement;
  if (sheet === null) return;
  const from = sheet.getBoundingClientRect().height;
  handle.setPointerCapture(down.pointerId);
  let moved = 0;
  const move = (e: PointerEvent) => {
    moved = down.clientY - e.clientY;
    sheet.style.flexBasis = `${String(Math.max(120, from + moved))}px`;
  };
  const up = () => {
    handle.removeEventListener('pointermove', move);
    sheet.style.flexBasis = '';
    if (Math.abs(moved) < FAR) return;
    const next =
      SHEET_STOPS.indexOf(c.ui.sheet) + Math.sign(moved) * (Math.abs(moved) > 320 ? 2 : 1);
    const stop: SheetStop = SHEET_STOPS[Math.max(0, Math.min(2, next))] ?? 'low';
    // The click that follows a drag must not turn it again.
    handle.addEventListener(
      'click',
      (e) => {
        e.stopImmediatePropagation();
      },
      { once: true, capture: true },
    );
    c.set({ sheet: stop });
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', up, { once: true });
  handle.addEventListener('pointercancel', up, { once: true });
}
