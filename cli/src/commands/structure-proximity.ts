import { proximityRow, type ProximityRow } from '@passerelle/core/contract/proximity-row';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { intervalColumn } from '../output/uncertain-columns.js';
import { section } from '../output/view.js';
import type { Answer } from '../report-command.js';
import type { Session } from '../session.js';

/** `structure --proximity` */
export async function proximityProfile(session: Session): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.proximity(scope),
  );
  const columns = columnMakers(language);
  const two = (figure: number): string => formatNumber(language, figure, 2);
  return {
    meta,
    rows,
    columns: Object.keys(proximityRow.shape),
    view: () => ({
      lines: rows.length === 0 ? [] : [t('proximity.sentence')],
      sections: [
        section(
          [
            {
              title: titleOf(language, 'proximity'),
              text: ({ proximity }: ProximityRow) => dataSentence(language, 'proximity', proximity),
            },
            columns.number('tied', 2),
            intervalColumn<ProximityRow>(
              language,
              ({ tiedLow, tiedHigh }) => [tiedLow, tiedHigh],
              two,
            ),
            columns.number('untied', 2),
            intervalColumn<ProximityRow>(
              language,
              ({ untiedLow, untiedHigh }) => [untiedLow, untiedHigh],
              two,
            ),
            columns.number('tiedKnown'),
            columns.number('untiedKnown'),
          ],
          rows,
        ),
      ],
    }),
  };
}
