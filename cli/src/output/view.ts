import type { Language } from '@passerelle/core/domain/vocabulary';

/** One column of what people read: rounded, in words. Machines get the rows themselves (json, csv). */
export interface Column<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
  readonly right?: boolean;
}

export interface Section {
  readonly title?: string;
  /** One plain sentence. */
  readonly sentence?: string;
  readonly header: readonly string[];
  readonly right: readonly boolean[];
  readonly cells: readonly (readonly string[])[];
  /** Said under the section, e.g. how many lines are left out. */
  readonly footer?: string;
}

/** One screen: a headline, a few sentences, sections. Table and Markdown draw the same one. */
export interface View {
  readonly headline?: string;
  readonly lines?: readonly string[];
  readonly sections: readonly Section[];
}

/** How figures and words are written for one reader. */
export interface Reader {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal; 0 = no limit (a pipe, a file). */
  readonly width: number;
}

export function section<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  words: Pick<Section, 'title' | 'sentence' | 'footer'> = {},
): Section {
  return {
    ...words,
    header: columns.map(({ title }) => title),
    right: columns.map(({ right }) => right === true),
    cells: rows.map((row) => columns.map(({ text }) => text(row))),
  };
}
