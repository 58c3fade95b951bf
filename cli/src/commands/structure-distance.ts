import {
  distanceRow,
  lastingRow,
  type DistanceRow,
  type LastingRow,
} from '@passerelle/core/contract/measure-rows';
import { formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { intervalColumn } from '../output/uncertain-columns.js';
import { section } from '../output/view.js';
import type { Answer } from '../report-command.js';
import type { Session } from '../session.js';

/** `structure --distance` */
export async function distanceBands(session: Session): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) => services.distance(scope));
  const columns = columnMakers(language);
  const km = (figure: number): string => formatNumber(language, figure);
  return {
    meta,
    rows,
    columns: Object.keys(distanceRow.shape),
    view: () => ({
      lines: rows.length === 0 ? [] : [t('distance.sentence')],
      sections: [
        section(
          [
            {
              title: titleOf(language, 'band'),
              text: ({ fromKm, toKm }: DistanceRow) =>
                toKm === null
                  ? t('distance.beyond', { from: km(fromKm) })
                  : t('distance.band', { from: km(fromKm), to: km(toKm) }),
            },
            columns.number('ties'),
            columns.number('expected', 1),
            columns.number('ratio', 2),
            intervalColumn<DistanceRow>(
              language,
              ({ ratioLow, ratioHigh }) => [ratioLow, ratioHigh],
              (ratio) => formatNumber(language, ratio, 2),
            ),
          ],
          rows,
        ),
      ],
    }),
  };
}

/** `structure --lasting` */
export async function remoteLasting(session: Session): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) => services.lasting(scope));
  const columns = columnMakers(language);
  return {
    meta,
    rows,
    columns: Object.keys(lastingRow.shape),
    view: () => ({
      sections: [
        section(
          [
            {
              title: titleOf(language, 'met'),
              text: ({ met }: LastingRow) => t(met ? 'lasting.met' : 'lasting.apart'),
            },
            columns.number('ties'),
            columns.number('ended'),
            columns.number('halfLife'),
            intervalColumn<LastingRow>(
              language,
              ({ halfLifeLow, halfLifeHigh }) => [halfLifeLow, halfLifeHigh],
              (days) => formatNumber(language, days),
            ),
            columns.share('survival'),
            intervalColumn<LastingRow>(
              language,
              ({ survivalLow, survivalHigh }) => [survivalLow, survivalHigh],
              (share) => formatShare(language, share, 0),
            ),
          ],
          rows,
        ),
      ],
    }),
  };
}
