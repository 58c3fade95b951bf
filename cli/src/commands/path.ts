import { pathRow, type EvidenceItem, type PathRow } from '@passerelle/core/contract/rows';
import { formatDay } from '@passerelle/core/contract/sentences/number';
import { sentence } from '@passerelle/core/contract/sentences/sentence';
import type { Language } from '@passerelle/core/domain/vocabulary';
import type { Command } from 'commander';
import type { CommonOptions } from '../common-options.js';
import { readingCommand, withExamples, type Context } from '../context.js';
import { withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { section, type View } from '../output/view.js';
import { report } from '../report-command.js';
import type { Session } from '../session.js';

export function pathCommand(context: Context): Command {
  const { language } = context;
  const says = sentence(language, 'help.argument.actor');
  const command = readingCommand(context, 'path', 'help.path')
    .argument('<from>', says)
    .argument('<to>', says)
    .action((from: string, to: string, options: CommonOptions) =>
      report(context, options, async (session) => {
        const answer = await withServices(session, (services, scope) =>
          services.path({ ...scope, from, to }),
        );
        return {
          ...answer,
          columns: Object.keys(pathRow.shape),
          view: () => pathView(session, answer.rows),
        };
      }),
    );
  return withExamples(command, context, 'path ACTOR-A ACTOR-B', 'path A B --format json');
}

function pathView({ language, t }: Session, rows: readonly PathRow[]): View {
  const columns = columnMakers(language);
  const routes = [...new Set(rows.map(({ route }) => route))];
  const hops = rows.filter(({ route }) => route === routes[0]).length;
  return {
    headline: t('headline.path', { routes: routes.length, hops, between: Math.max(0, hops - 1) }),
    sections: routes.map((route) =>
      section(
        [
          { title: titleOf(language, 'source'), text: ({ sourceLabel }: PathRow) => sourceLabel },
          { title: titleOf(language, 'target'), text: ({ targetLabel }: PathRow) => targetLabel },
          columns.number('strength', 2),
          {
            title: t('path.why'),
            text: ({ evidence }: PathRow) =>
              evidence.map((fact) => factText(fact, language)).join(' · '),
          },
        ],
        rows.filter((row) => row.route === route),
        { title: t('path.route', { route }) },
      ),
    ),
  };
}

function factText({ form, label, start }: EvidenceItem, language: Language): string {
  const name = label ?? form;
  return start === null ? name : `${name} (${formatDay(language, start)})`;
}
