import { sentence, type SentenceKey } from '@passerelle/core/contract/sentences/sentence';
import { Command } from 'commander';
import { generalOptions, outputOptions, type CommonOptions } from '../common-options.js';
import { withExamples, type Context } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { checkAll } from '../doctor/checks.js';
import { writeJson } from '../output/json.js';
import { emit } from '../output/emit.js';
import { titleOf } from '../output/columns.js';
import { section } from '../output/view.js';
import { createSession } from '../session.js';
import { storeUrl } from '../store-path.js';

export function doctorCommand(context: Context): Command {
  const { io, language } = context;
  const base = new Command('doctor').description(sentence(language, 'help.doctor'));
  const command = generalOptions(outputOptions(base, language), language).action(
    async (options: CommonOptions) => {
      const session = createSession(io, language, options);
      const { t } = session;
      const checks = await checkAll(session, storeUrl(io, options.store));
      const rows = checks.map(({ id, ok, found }) => ({
        check: t(`doctor.${id}`),
        state: t(ok ? 'doctor.ok' : 'doctor.problem'),
        found,
        fix: ok ? '' : t(`doctor.fix.${id}` satisfies SentenceKey),
      }));
      const keys = ['check', 'state', 'found', 'fix'] as const;
      const problems = checks.filter(({ ok }) => !ok).length;
      const view = {
        headline: t('doctor.headline', { problems }),
        sections: [
          section(
            keys.map((key) => ({
              title: titleOf(language, key),
              text: (row: (typeof rows)[number]) => row[key],
            })),
            rows,
          ),
        ],
      };
      const { writeCsv } = await import('../output/csv.js');
      const { writeTable } = await import('../output/table.js');
      const { writeMarkdown } = await import('../output/markdown.js');
      const text = {
        json: () => writeJson({ rows: checks }),
        csv: () => writeCsv(keys, rows),
        md: () => writeMarkdown(view),
        table: () => writeTable(view, session.reader),
      }[options.format ?? 'table']();
      await emit(session, [text], options.output);
      if (problems > 0) context.finish(EXIT.failure);
    },
  );
  return withExamples(command, context, 'doctor');
}
