import { rankWords } from '@passerelle/core/contract/rank-words';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { titleOf } from './columns.js';
import type { Column } from './view.js';

interface Placed {
  readonly label: string;
  readonly rankLow?: number | null | undefined;
  readonly rankHigh?: number | null | undefined;
}

/** The place of an actor in words, from the interval of its rank: never a rank that chance could move. */
export function placeColumn(language: Language, isLowFirst = false): Column<Placed> {
  return {
    title: titleOf(language, 'place'),
    text: ({ rankLow, rankHigh }) => {
      const words = rankWords(rankLow, rankHigh, isLowFirst);
      return words === null ? '' : sentence(language, words.key, words.values);
    },
  };
}

/** "12 % to 15 %" */
export function intervalColumn<Row>(
  language: Language,
  ends: (row: Row) => readonly [low: number | null | undefined, high: number | null | undefined],
  written: (figure: number) => string,
): Column<Row> {
  return {
    title: titleOf(language, 'interval'),
    text: (row) => {
      const [low, high] = ends(row);
      if (low === null || low === undefined || high === null || high === undefined) return '';
      return sentence(language, 'interval', { low: written(low), high: written(high) });
    },
    right: true,
  };
}

/** Rows whose order is not sure enough are shown by name, and without a place. */
export function byName<Row extends Placed>(rows: readonly Row[], language: Language): Row[] {
  const compare = new Intl.Collator(language).compare;
  return [...rows].sort((a, b) => compare(a.label, b.label));
}
