import type { Language } from '../../domain/vocabulary.js';
import type { LeavingRow } from '../measure-rows.js';
import { formatNumber, formatShare } from './number.js';
import { sentence } from './sentence.js';

/** What is lost when some actors leave, one thing a line: the same on every surface. */
export function leavingLines(language: Language, row: LeavingRow): string[] {
  const written = (figure: number | null): string => formatNumber(language, figure, 3);
  return [
    sentence(language, 'leaving.separated', { pieces: row.pieces, actors: row.separated }),
    sentence(language, 'leaving.bridges', { ties: row.tiesLost, bridges: row.bridgesLost }),
    sentence(language, 'leaving.routes', { before: row.routesBefore, after: row.routesAfter }),
    sentence(language, 'leaving.efficiency', {
      before: written(row.efficiencyBefore),
      after: written(row.efficiencyAfter),
      lost: formatShare(language, row.fragility),
    }),
    sentence(language, 'leaving.cutOff', { count: row.cutOff }),
  ];
}
