import type { Draft, DraftFile } from '@passerelle/core/contract/import-draft';
import { html, nothing } from 'lit';
import { ignoredNote } from './files-step.js';
import type { ImportKey } from './import-text.js';
import { kindLabel, KINDS, tallyOf, wantsLook } from './wizard.js';
import type { Wizard } from './wizard.js';

/** What each file and each of its columns is read as. */
export function columnsStep(w: Wizard, draft: Draft) {
  return html`${draft.isApart ? html`<p class="sentence">${w.say('apart')}</p>` : nothing}
    <label class="field"
      >${w.say('name')}
      <input
        type="text"
        maxlength="200"
        .value=${draft.title}
        @change=${(e: Event) => {
          w.plan({ title: (e.target as HTMLInputElement).value, files: [] });
        }}
      />
    </label>
    ${inOrder(draft.files).map((file) => fileBox(w, file))} ${ignoredNote(w)} ${obstacles(w, draft)}`;
}

/** Files that want a look come first. */
function inOrder(files: readonly DraftFile[]): readonly DraftFile[] {
  return [...files].sort((a, b) => Number(wantsLook(b)) - Number(wantsLook(a)) || a.id - b.id);
}

function obstacles(w: Wizard, { obstacles: found }: Draft) {
  return found.length === 0
    ? nothing
    : html`<ul class="obstacles" role="alert">
        ${found.map(
          ({ code, name }) => html`<li>${w.say(`obstacle.${code}` as ImportKey, { name })}</li>`,
        )}
      </ul>`;
}

function fileBox(w: Wizard, file: DraftFile) {
  const { id, name, kind, columns } = file;
  return html`<section class="file ${wantsLook(file) ? 'look' : ''}" aria-label=${name}>
    <h2>${name}</h2>
    ${
      kind === 'about'
        ? html`<p class="secondary">${kindLabel(w, kind)}</p>`
        : html`<label class="field"
            >${w.say('kind')}
            <select
              aria-label=${w.say('kind.of', { name })}
              @change=${(e: Event) => {
                const { value } = e.target as HTMLSelectElement;
                w.plan({ files: [{ id, kind: value === '' ? null : value }] });
              }}
            >
              <option value="" ?selected=${kind === null}>${kindLabel(w, null)}</option>
              ${KINDS.map(
                (one) =>
                  html`<option value=${one} ?selected=${one === kind}>
                    ${kindLabel(w, one)}
                  </option>`,
              )}
            </select>
          </label>`
    }
    ${columns.length === 0 || file.fields.length === 0 ? nothing : columnsBox(w, file)}
  </section>`;
}

function columnsBox(w: Wizard, file: DraftFile) {
  const tally = tallyOf(file);
  const told = (['recognised', 'guessed', 'kept', 'ignored', 'missing'] as const).filter(
    (one) => tally[one] > 0,
  );
  return html`${
      file.missing.length === 0
        ? nothing
        : html`<p class="error-text">
            ${w.say('columns.lacks', { fields: file.missing.join(', ') })}
          </p>`
    }
    <details ?open=${wantsLook(file)}>
      <summary>
        ${told.map((one) => w.say(`columns.${one}`, { count: tally[one] })).join(' · ')}
      </summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${file.name}>
        <table>
          <thead>
            <tr>
              <th scope="col">${w.say('columns.written')}</th>
              <th scope="col">${w.say('columns.field')}</th>
              <th scope="col">${w.say('columns.sample')}</th>
            </tr>
          </thead>
          <tbody>
            ${file.columns.map((_, at) => columnRow(w, file, at))}
          </tbody>
        </table>
      </div>
    </details>`;
}

function columnRow(w: Wizard, file: DraftFile, at: number) {
  const { columns, fields, sample, kind, id } = file;
  const column = columns[at];
  if (column === undefined) return nothing;
  const { written, field, isGuessed } = column;
  const taken = new Set(columns.map((one) => one.field));
  const choose = (value: string): void => {
    const next = columns.map((one, i) => (i === at ? (value === '' ? null : value) : one.field));
    w.plan({ files: [{ id, kind, fields: next }] });
  };
  return html`<tr>
    <th scope="row">${written}</th>
    <td>
      <select
        aria-label=${w.say('columns.field.of', { written })}
        @change=${(e: Event) => {
          choose((e.target as HTMLSelectElement).value);
        }}
      >
        <option value="" ?selected=${field === null}>
          ${w.say(kind === 'actors' ? 'columns.keptAs' : 'columns.noField')}
        </option>
        ${fields.map(
          (one) =>
            html`<option
              value=${one.name}
              ?selected=${one.name === field}
              ?disabled=${one.name !== field && taken.has(one.name)}
            >
              ${one.isRequired ? w.say('columns.required', { field: one.name }) : one.name}
            </option>`,
        )}
      </select>
      ${isGuessed ? html`<span class="tag warn">${w.say('columns.look')}</span>` : nothing}
    </td>
    <td class="secondary">
      ${sample
        .map((cells) => cells[at] ?? '')
        .filter((cell) => cell !== '')
        .join(' · ')}
    </td>
  </tr>`;
}
