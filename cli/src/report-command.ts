import type { Meta } from '@passerelle/core/contract/report';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import type { CommonOptions } from './common-options.js';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import { emit } from './output/emit.js';
import type { View } from './output/view.js';
import { createSession, type Session } from './session.js';

/** What a reading command found: rows for machines, a screen for people. */
export interface Answer {
  readonly meta: Meta;
  readonly rows: readonly object[];
  /** Columns of the CSV, also when there is no row. */
  readonly columns: readonly string[];
  readonly view: (session: Session) => View;
}

/** Runs a reading command to its end: the format asked for on stdout or in a file, notes on stderr, exit code 3 when
 *  there is no row. */
export async function report(
  { io, language, finish }: Context,
  options: CommonOptions,
  read: (session: Session) => Promise<Answer>,
): Promise<void> {
  const session = createSession(io, language, options);
  const answer = await read(session);
  await emit(session, [await textOf(answer, session)], options.output);
  for (const { key, values } of answer.meta.notes) {
    await session.say(dataSentence(language, 'note', key, values));
  }
  if (answer.rows.length === 0) {
    if (answer.meta.notes.length === 0) await session.say(session.t('cli.noResult'));
    finish(EXIT.noResult);
  }
}

/** Writers are loaded when they are needed: a table costs nothing to who asks for JSON. */
async function textOf(answer: Answer, session: Session): Promise<string> {
  switch (session.options.format ?? 'table') {
    case 'json': {
      const { writeJson } = await import('./output/json.js');
      return writeJson({ meta: answer.meta, rows: answer.rows });
    }
    case 'csv': {
      const { writeCsv } = await import('./output/csv.js');
      return writeCsv(answer.columns, answer.rows);
    }
    case 'md': {
      const { writeMarkdown } = await import('./output/markdown.js');
      return writeMarkdown(answer.view(session));
    }
    case 'table': {
      const { writeTable } = await import('./output/table.js');
      return writeTable(answer.view(session), session.reader);
    }
  }
}
