import { formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import {
  dataSentence,
  isSentenceKey,
  sentence,
} from '@passerelle/core/contract/sentences/sentence';
import { levels } from '@passerelle/core/domain/level';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Column } from './view.js';

/** Makers of columns for people, in one language. */
export interface ColumnMakers {
  text<K extends string>(key: K): Column<Readonly<Record<K, string | null>>>;
  number<K extends string>(key: K, digits?: number): Column<Readonly<Record<K, number | null>>>;
  share<K extends string>(key: K): Column<Readonly<Record<K, number | null>>>;
  flag<K extends string>(key: K): Column<Readonly<Record<K, boolean>>>;
  scale: Column<{ readonly scale: string | null }>;
  type: Column<{ readonly type: string }>;
}

export function columnMakers(language: Language): ColumnMakers {
  return {
    text: (key) => ({ title: titleOf(language, key), text: (row) => row[key] ?? '' }),
    number: (key, digits = 4) => ({
      title: titleOf(language, key),
      text: (row) => formatNumber(language, row[key], digits),
      right: true,
    }),
    share: (key) => ({
      title: titleOf(language, key),
      text: (row) => formatShare(language, row[key]),
      right: true,
    }),
    flag: (key) => ({
      title: titleOf(language, key),
      text: (row) => sentence(language, row[key] ? 'yes' : 'no'),
    }),
    scale: {
      title: titleOf(language, 'scale'),
      text: ({ scale }) => (scale === null ? '' : levels.label(scale, language)),
    },
    type: {
      title: titleOf(language, 'type'),
      text: ({ type }) => {
        const label = dataSentence(language, 'type', type);
        return label;
      },
    },
  };
}

export function titleOf(language: Language, key: string): string {
  const full = `column.${key}`;
  return isSentenceKey(full) ? sentence(language, full) : key;
}
