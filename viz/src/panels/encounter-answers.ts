import type { EncounterAnswer, EncounterRow } from '@passerelle/core/contract/rows';
import { endpoints } from '../api/endpoints.js';
import { fetchJson } from '../api/client.js';
import type { TextKey } from '../i18n/text.js';
import { failure, html, nothing, say } from './context.js';
import type { Context } from './context.js';

/** What may be answered from a card, with the letter of its key. */
const CHOICES: readonly (readonly [answer: EncounterAnswer, key: string, text: TextKey])[] = [
  ['interested', 'i', 'encounters.yes'],
  ['later', 'n', 'encounters.later'],
  ['alreadyKnown', 'd', 'encounters.known'],
  ['declined', '', 'encounters.declined'],
];

/** I, N, D: answers to the open card by key. */
export function answerKey(c: Context, key: string): boolean {
  if (c.view.page !== 'encounters' || !CHOICES.some(([, own]) => own === key)) return false;
  const button = document.querySelector<HTMLButtonElement>(`.card.open [data-answer="${key}"]`);
  if (button === null || button.disabled) return false;
  button.click();
  return true;
}

/** The text of what was answered to a card since the page was opened; undefined = nothing. */
export function answered(c: Context, id: string): string | undefined {
  const choice = CHOICES.find(([answer]) => answer === c.ui.answers[id]);
  return choice === undefined ? undefined : say(c, choice[2]);
}

export function answerButtons(c: Context, row: EncounterRow) {
  const given = c.ui.answers[row.id];
  const text = answered(c, row.id);
  return html`<p class="actions" role="group" aria-label=${say(c, 'encounters.answer')}>
      ${CHOICES.map(
        ([answer, key, label]) =>
          html`<button
            type="button"
            data-answer=${key}
            aria-pressed=${given === answer ? 'true' : 'false'}
            aria-keyshortcuts=${key === '' ? nothing : key.toUpperCase()}
            ?disabled=${c.ui.answering !== ''}
            @click=${() => {
              void keep(c, row, answer);
            }}
          >
            ${say(c, label)}
          </button>`,
      )}
    </p>
    <p class="note" role="status">
      ${text === undefined ? say(c, 'encounters.private') : say(c, 'encounters.kept', { answer: text })}
    </p>
    ${c.ui.answerError === '' ? nothing : html`<p role="alert" class="error-text">${c.ui.answerError}</p>`}`;
}

/** The card stays where it is, so that an answer can be changed; it is left out when the list is made anew. */
async function keep(c: Context, row: EncounterRow, answer: EncounterAnswer): Promise<void> {
  c.set({ answering: row.id, answerError: '' });
  try {
    await fetchJson(endpoints.answer(row.id), {
      method: 'POST',
      body: JSON.stringify({ answer }),
      headers: { 'content-type': 'application/json' },
    });
    c.set({ answering: '', answers: { ...c.ui.answers, [row.id]: answer } });
    c.retry(endpoints.encounterOutcome);
    c.announce(
      say(c, 'encounters.kept', {
        answer: answered({ ...c, ui: { ...c.ui, answers: { [row.id]: answer } } }, row.id) ?? '',
      }),
    );
  } catch (error) {
    c.set({
      answering: '',
      answerError: failure(c, error),
    });
  }
}
