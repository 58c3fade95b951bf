import type { TrackedRow } from '@passerelle/core/contract/measure-rows';
import { formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { communityName, dataSentence } from '@passerelle/core/contract/sentences/sentence';
import type { Session } from '../session.js';
import { titleOf } from './columns.js';
import { section, type Column, type View } from './view.js';

const ON_ONE_SCREEN = 30;

/** What became of the communities of an earlier day. */
export function trackedView(session: Session, rows: readonly TrackedRow[]): View {
  const { language, options, t } = session;
  const continued = rows.filter(({ fate }) => fate === 'continued').length;
  const shown = rows.slice(0, options.top ?? ON_ONE_SCREEN);
  const left = rows.length - shown.length;
  const name = (key: 'name' | 'beforeName'): Column<TrackedRow> => ({
    title: titleOf(language, key),
    text: (row) => {
      const own = row[key];
      return own === null ? '' : communityName(language, own);
    },
  });
  const count = (key: 'actors' | 'beforeActors'): Column<TrackedRow> => ({
    title: titleOf(language, key),
    text: (row) => {
      const own = row[key];
      return own === null ? '' : formatNumber(language, own);
    },
    right: true,
  });
  return {
    headline: t('headline.tracked', { continued, changed: rows.length - continued }),
    sections: [
      section(
        [
          {
            title: titleOf(language, 'fate'),
            text: ({ fate }: TrackedRow) => dataSentence(language, 'fate', fate),
          },
          name('name'),
          count('actors'),
          name('beforeName'),
          count('beforeActors'),
          {
            title: titleOf(language, 'overlap'),
            text: ({ overlap }: TrackedRow) =>
              overlap === null ? '' : formatShare(language, overlap, 0),
            right: true,
          },
        ],
        shown,
        left > 0 ? { footer: t('cli.more', { count: left, all: rows.length }) } : {},
      ),
    ],
  };
}
