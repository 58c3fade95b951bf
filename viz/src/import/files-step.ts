import { html, nothing } from 'lit';
import { icon } from '../panels/icons.js';
import type { Wizard } from './wizard.js';

/** Where files come in: dropped, or chosen with a button. */
export function filesStep(w: Wizard) {
  const { sending } = w;
  const isOver = (event: DragEvent, over: boolean): void => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', over);
  };
  return html`<p class="sentence">${w.say('who')}</p>
    <div
      class="drop"
      @dragover=${(e: DragEvent) => {
        isOver(e, true);
      }}
      @dragleave=${(e: DragEvent) => {
        isOver(e, false);
      }}
      @drop=${(e: DragEvent) => {
        isOver(e, false);
        w.drop(e);
      }}
    >
      ${icon('import')}
      <p class="sentence">${w.say('files.drop')}</p>
      <p class="actions">
        ${chooser(w, 'import-files', false)} ${chooser(w, 'import-folder', true)}
      </p>
      <p class="secondary">${w.say('files.kinds')}</p>
    </div>
    ${
      sending === null
        ? nothing
        : html`<p>
            <progress max="1" .value=${sending.share} aria-label=${sending.name}></progress>
            ${w.say('files.sending', { name: sending.name, share: sending.share })}
          </p>`
    }
    ${ignoredNote(w)}`;
}

export function ignoredNote(w: Wizard) {
  const { ignored } = w;
  return ignored.length === 0
    ? nothing
    : html`<p class="note">
        ${w.say('files.ignored', { count: ignored.length, names: ignored.slice(0, 8).join(', ') })}
      </p>`;
}

function chooser(w: Wizard, id: string, isFolder: boolean) {
  return html`<input
      id=${id}
      class="visually-hidden"
      type="file"
      tabindex="-1"
      aria-hidden="true"
      multiple
      ?webkitdirectory=${isFolder}
      @change=${(e: Event) => {
        w.choose(e.target as HTMLInputElement);
      }}
    /><button
      type="button"
      class=${isFolder ? '' : 'primary'}
      ?disabled=${w.busy}
      @click=${() => {
        document.getElementById(id)?.click();
      }}
    >
      ${w.say(isFolder ? 'files.folder' : 'files.choose')}
    </button>`;
}
