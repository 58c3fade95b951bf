import { html, nothing } from 'lit';
import { STEPS } from './wizard.js';
import type { Wizard } from './wizard.js';

/** The headline of the step, and where one is. */
export function pageHead(w: Wizard) {
  const at = STEPS.indexOf(w.step);
  return html`<header class="import-head">
    <h1 class="headline" tabindex="-1">${headline(w)}</h1>
    <ol class="steps" aria-label=${w.say('steps')}>
      ${STEPS.map(
        (step, i) =>
          html`<li
            class=${i < at ? 'past' : i === at ? 'now' : ''}
            aria-current=${i === at ? 'step' : nothing}
          >
            <span class="dot" aria-hidden="true">${i < at ? '✓' : i + 1}</span>${w.say(
              `step.${step}`,
            )}
          </li>`,
      )}
    </ol>
  </header>`;
}

function headline(w: Wizard): string {
  const { draft, step } = w;
  const run = draft?.run ?? null;
  const outcome = run?.outcome ?? null;
  if (draft === null || step === 'files') return w.say('title');
  if (step === 'columns') return w.say('columns.headline', { count: draft.files.length });
  if (outcome === null) return w.say('title.of', { title: draft.title });
  const { totals } = outcome;
  return step === 'check' && run?.what === 'check'
    ? w.say('check.headline', { ready: totals.in - totals.rejected, all: totals.in })
    : w.say('import.done', { count: totals.new + totals.updated });
}

/** Back and forward, at the foot. */
export function pageFoot(w: Wizard) {
  const { draft, step } = w;
  if (draft === null || (step !== 'columns' && step !== 'check')) return nothing;
  return html`<footer class="import-foot">
    ${
      step === 'columns'
        ? quiet(w, 'files.again', () => {
            w.restart();
          })
        : quiet(w, 'columns.back', () => {
            w.go('columns');
          })
    }
    ${step === 'columns' ? toCheck(w, draft.obstacles.length > 0) : toImport(w)}
  </footer>`;
}

function quiet(w: Wizard, key: 'files.again' | 'columns.back', act: () => void) {
  return html`<button
    type="button"
    class="quiet"
    ?disabled=${w.draft?.run?.state === 'running'}
    @click=${act}
  >
    ${w.say(key)}
  </button>`;
}
function toCheck(w: Wizard, isBlocked: boolean) {
  return html`<button
    type="button"
    class="primary"
    ?disabled=${isBlocked || w.busy}
    @click=${() => {
      w.run('check');
    }}
  >
    ${w.say('columns.check')}
  </button>`;
}

function toImport(w: Wizard) {
  const { draft } = w;
  const run = draft?.run;
  if (draft === null || run == null || run.state === 'running') return nothing;
  if (run.what !== 'check' || run.outcome === null || !draft.isChecked) {
    return html`<p class="secondary">
        ${w.mended.size > 0 ? w.say('check.mended', { count: w.mended.size }) : nothing}
        ${draft.isChecked || w.mended.size > 0 ? nothing : w.say('check.stale')}
      </p>
      <button
        type="button"
        class="primary"
        ?disabled=${w.busy || draft.obstacles.length > 0}
        @click=${() => {
          w.run('check');
        }}
      >
        ${w.say('check.again')}
      </button>`;
  }
  const { totals } = run.outcome;
  const ready = totals.in - totals.rejected;
  return html`<p class="secondary">
      ${totals.rejected > 0 ? w.say('check.rest', { count: totals.rejected }) : nothing}
    </p>
    <button
      type="button"
      class="primary"
      ?disabled=${w.busy || ready === 0}
      @click=${() => {
        w.run('import');
      }}
    >
      ${w.say('check.import', { count: ready })}
    </button>`;
}
