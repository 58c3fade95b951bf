import { actorColumns } from '@passerelle/core/contract/report';
import type { Grouping } from '@passerelle/core/contract/grouping';
import { leavingRow, removalRow } from '@passerelle/core/contract/measure-rows';
import { leavingLines } from '@passerelle/core/contract/sentences/leaving';
import type { RolesRow } from '@passerelle/core/contract/measure-rows';
import { formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import type { Scope } from '@passerelle/server';
import { withServices } from '../engine.js';
import { columnMakers, titleOf } from '../output/columns.js';
import { section, type Column } from '../output/view.js';
import type { Answer } from '../report-command.js';
import type { Session } from '../session.js';

const UNDIRECTED = ['coordinator', 'consultant', 'border', 'liaison'] as const;
const DIRECTED = ['coordinator', 'consultant', 'representative', 'gatekeeper', 'liaison'] as const;

interface Sides {
  readonly fromGroup?: string;
  readonly toGroup?: string;
}

/** The scope, between two groups where they were asked for. */
export function between<S extends Scope>(scope: S, { fromGroup, toGroup }: Sides): S {
  return {
    ...scope,
    ...(fromGroup === undefined ? {} : { fromGroup }),
    ...(toGroup === undefined ? {} : { toGroup }),
  };
}

/** `bridges --roles` */
export async function roles(
  session: Session,
  options: Sides & { readonly directed?: boolean; readonly groups?: Grouping },
): Promise<Answer> {
  const { language, t } = session;
  const directed = options.directed === true;
  const groups = options.groups === undefined ? {} : { groups: options.groups };
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.bridgeRoles({ ...between(scope, options), ...groups, directed }),
  );
  const names: readonly string[] = directed ? DIRECTED : UNDIRECTED;
  const columns = columnMakers(language);
  const written = (figure: unknown): string =>
    formatNumber(language, typeof figure === 'number' ? figure : null, 1);
  const role = (name: string): Column<RolesRow> => ({
    title: dataSentence(language, 'role', name),
    text: (row) => {
      const p = row[`${name}P`];
      const sure = typeof p === 'number' && p < 0.05 ? ' *' : '';
      return t('roles.cell', {
        count: written(row[name]),
        chance: written(row[`${name}ByChance`]),
      }).concat(sure);
    },
    right: true,
  });
  return {
    meta,
    rows,
    columns: [
      ...Object.keys(actorColumns),
      ...names.flatMap((name) => [name, `${name}ByChance`, `${name}P`]),
    ],
    view: () => ({
      lines: [t('roles.sentence')],
      sections: [section([columns.text('label'), columns.type, ...names.map(role)], rows)],
    }),
  };
}

/** `bridges --without` */
export async function without(
  session: Session,
  actors: readonly string[],
  sides: Sides,
): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.bridgesWithout({ ...between(scope, sides), without: actors }),
  );
  const [row] = rows;
  const lines = row === undefined ? [] : leavingLines(language, row);
  return {
    meta,
    rows,
    columns: Object.keys(leavingRow.shape),
    view: () => ({
      headline: t('headline.leaving', { actors: row?.withoutLabels.join(', ') ?? '' }),
      lines,
      sections: [],
    }),
  };
}

/** `bridges --removal` */
export async function removal(session: Session, sides: Sides): Promise<Answer> {
  const { language, t } = session;
  const { meta, rows } = await withServices(session, (services, scope) =>
    services.bridgesRemoval(between(scope, sides)),
  );
  const orders = [...new Set(rows.map(({ order }) => order))];
  const steps = [...new Set(rows.map(({ removed }) => removed))];
  const left = new Map(rows.map((row) => [`${row.order}|${row.removed}`, row.left]));
  return {
    meta,
    rows,
    columns: Object.keys(removalRow.shape),
    view: () => ({
      lines: [t('removal.sentence')],
      sections: [
        section(
          [
            {
              title: titleOf(language, 'removed'),
              text: (removed: number) => formatNumber(language, removed),
              right: true,
            },
            ...orders.map((order) => ({
              title: dataSentence(language, 'removalOrder', order),
              text: (removed: number) =>
                formatShare(language, left.get(`${order}|${removed}`) ?? null),
              right: true,
            })),
          ],
          steps,
        ),
      ],
    }),
  };
}
