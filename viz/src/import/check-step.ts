import type { Draft, DraftOutcome, DraftRun } from '@passerelle/core/contract/import-draft';
import { html, nothing } from 'lit';
import { countsTable, readyBar } from './counts-table.js';
import { rejectedRows } from './rejected-rows.js';
import type { Wizard } from './wizard.js';

/** What would be stored, before anything is. */
export function checkStep(w: Wizard, { run }: Draft) {
  if (run === null) return nothing;
  if (run.state === 'running') return running(w, run);
  if (run.outcome === null) {
    return html`<p class="state error" role="alert">
      ${
        run.state === 'cancelled'
          ? w.say('check.cancelled')
          : w.say('check.failed', { error: run.error ?? '' })
      }
    </p>`;
  }
  return html`${readyBar(run.outcome)} ${countsTable(w, run.outcome)}
  ${rejectedRows(w, run.outcome)} ${notes(w, run.outcome)}`;
}

export function running(w: Wizard, { what, rows }: DraftRun) {
  return html`<div class="running">
    <progress aria-label=${w.say(what === 'check' ? 'step.check' : 'step.import')}></progress>
    <p>${w.say(what === 'check' ? 'check.running' : 'import.running', { rows })}</p>
    <button
      type="button"
      @click=${() => {
        w.stop();
      }}
    >
      ${w.say('check.stop')}
    </button>
  </div>`;
}

/** Values left out, columns and files not read. */
function notes(w: Wizard, { notes: found }: DraftOutcome) {
  if (found.length === 0) return nothing;
  return html`<section class="notes">
    <h2>${w.say('notes')}</h2>
    <ul>
      ${found.map(
        ({ file, line, column, what, fix, count, isRejected }) =>
          html`<li class=${isRejected ? 'error-text' : ''}>
            <b
              >${w.say('notes.first', {
                file,
                line: line === null ? 'none' : String(line),
                column: column ?? 'none',
              })}</b
            >
            ${w.say('fault', { column: 'none', what, fix })}
            ${count > 1 ? html`<span class="secondary">${w.say('notes.times', { count })}</span>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}
