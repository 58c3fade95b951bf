import { IMPORT_REFUSALS } from '@passerelle/core/contract/import-refusal';
import { ApiError } from '../api/client.js';
import type { Lang } from '../state/view.js';
import { importText } from './import-text.js';

const STATUSES = [0, 403, 404, 413] as const;

/** What went wrong, in the language of the page: the server's own words are English and for programs. */
export function refused(lang: Lang, error: unknown): string {
  const { status, details } = error instanceof ApiError ? error : new ApiError(-1, '');
  const refusal = IMPORT_REFUSALS.find((one) => one === details['refusal']);
  // Begin again comes before why.
  if (refusal === undefined || status === 404) {
    const known = STATUSES.find((one) => one === status);
    return importText(lang, `error.${known ?? 'other'}`);
  }
  const values = Object.entries(details).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return importText(lang, `refusal.${refusal}`, Object.fromEntries(values));
}
