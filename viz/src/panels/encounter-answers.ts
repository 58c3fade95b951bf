import type { Context } from './context.js';

/** I, N, D: the three answers to the open card. */
export function answerKey(c: Context, key: string): boolean {
  if (c.view.page !== 'encounters' || !['i', 'n', 'd'].includes(key)) return false;
  const button = document.querySelector<HTMLButtonElement>(`.card.open [data-answer="${key}"]`);
  if (button === null || button.disabled) return false;
  button.click();
  return true;
}
