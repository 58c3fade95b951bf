import type { Draft } from '@passerelle/core/contract/import-draft';
import { html, nothing } from 'lit';
import { running } from './check-step.js';
import { countsTable } from './counts-table.js';
import type { Wizard } from './wizard.js';

/** What was stored, and where to go from here. */
export function importStep(w: Wizard, { run }: Draft) {
  if (run === null) return nothing;
  if (run.state === 'running') return running(w, run);
  const { outcome } = run;
  if (outcome === null) {
    return html`<p class="state error" role="alert">
        ${
          run.state === 'cancelled'
            ? w.say('import.cancelled')
            : w.say('import.failed', { error: run.error ?? '' })
        }
      </p>
      <p class="actions">
        <button
          type="button"
          class="primary"
          @click=${() => {
            w.run('check');
          }}
        >
          ${w.say('check.again')}
        </button>
      </p>`;
  }
  const { rejected, unchanged } = outcome.totals;
  return html`${unchanged > 0 ? html`<p class="sentence">${w.say('import.unchanged', { count: unchanged })}</p>` : nothing}
    ${countsTable(w, outcome)}
    <p class="actions">
      <a class="button primary" href=${w.map}>${w.say('import.map')}</a>
      ${
        rejected > 0
          ? html`<button
              type="button"
              @click=${() => {
                w.go('check');
              }}
            >
              ${w.say('import.mend', { count: rejected })}
            </button>`
          : nothing
      }
      <button
        type="button"
        @click=${() => {
          w.restart();
        }}
      >
        ${w.say('files.again')}
      </button>
    </p>`;
}
