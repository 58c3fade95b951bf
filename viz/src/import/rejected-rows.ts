import type {
  DraftOutcome,
  RejectedRowsPage,
  ToldFault,
} from '@passerelle/core/contract/import-draft';
import { html, nothing } from 'lit';
import { importApi } from './import-api.js';
import type { Wizard } from './wizard.js';

type Row = RejectedRowsPage['rows'][number];

/** Rejected rows, each with what is wrong and its cells to mend in place. */
export function rejectedRows(w: Wizard, outcome: DraftOutcome) {
  const { rejected } = outcome.totals;
  if (rejected === 0) return nothing;
  const page = w.rejected;
  const left = (page?.total ?? 0) - (page?.rows.length ?? 0);
  return html`<section class="rejected" aria-label=${w.say('rejected', { count: rejected })}>
    <h2>${w.say('rejected', { count: rejected })}</h2>
    <p class="secondary">${w.say('rejected.note')}</p>
    ${page === null ? nothing : page.rows.map((row) => rowForm(w, row))}
    ${
      left > 0
        ? html`<button
            type="button"
            @click=${() => {
              w.more();
            }}
          >
            ${w.say('rejected.more', { count: Math.min(left, 20) })}
          </button>`
        : nothing
    }
    ${
      outcome.mendable < rejected
        ? html`<p class="note">${w.say('rejected.capped', { count: outcome.mendable })}</p>`
        : nothing
    }
    <ul class="downloads">
      ${outcome.counts
        .filter((one) => one.rejected > 0)
        .map(
          ({ kind, file }) =>
            html`<li>
              <a download href=${importApi.rejectedFile(w.draft?.id ?? '', kind)}
                >${w.say('rejected.file', { name: file })}</a
              >
            </li>`,
        )}
    </ul>
  </section>`;
}

function rowForm(w: Wizard, row: Row) {
  const id = `row-${row.kind}-${String(row.line)}`;
  const isMended = w.mended.has(`${row.kind} ${String(row.line)}`);
  const faulty = new Set(row.faults.map(({ column }) => column));
  const mend = (event: Event): void => {
    const form = (event.currentTarget as HTMLElement).closest('fieldset');
    const inputs = [...(form?.querySelectorAll('input') ?? [])];
    w.mend(
      row.kind,
      row.line,
      inputs.map(({ value }) => value),
    );
  };
  return html`<fieldset class=${isMended ? 'mended' : ''}>
    <legend>${w.say('rejected.row', { file: row.file, line: row.line })}</legend>
    ${
      isMended
        ? html`<p class="ok-text">${w.say('rejected.kept')}</p>`
        : html`<ul class="faults" id="${id}-faults">
            ${row.faults.map((fault) => html`<li>${faultText(w, fault)}</li>`)}
          </ul>`
    }
    <div class="cells">
      ${row.columns.map(
        (column, at) =>
          html`<label class=${faulty.has(column) && !isMended ? 'faulty' : ''}
            >${column}
            <input
              type="text"
              .value=${row.cells[at] ?? ''}
              aria-invalid=${faulty.has(column) && !isMended ? 'true' : nothing}
              aria-describedby=${isMended ? nothing : `${id}-faults`}
              @change=${mend}
            />
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function faultText(w: Wizard, { column, what, fix }: ToldFault): string {
  return w.say('fault', { column: column ?? 'none', what, fix });
}
