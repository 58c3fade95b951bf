import type { Meta } from '@passerelle/core/contract/report';
import type { BridgesScreen } from '@passerelle/core/contract/rows';
import { formatDay } from '@passerelle/core/contract/sentences/number';
import type { Session } from '../session.js';
import {
  brokersSection,
  edgesSection,
  efficiencyLine,
  isFirstSure,
  isUnsure,
} from './bridges-view.js';
import type { View } from './view.js';

const EDGES = 5;

/** Who links two groups of actors. */
export function groupBridgesView(
  session: Session,
  meta: Meta,
  screen: BridgesScreen,
  sides: { readonly fromGroup?: string; readonly toGroup?: string },
  place: string | undefined,
): View {
  const { language, t } = session;
  const { summary } = screen;
  const carrying = screen.brokers.filter(({ share }) => (share ?? 0) > 0);
  const { pairs, reachedPairs } = summary;
  return {
    headline: t(isFirstSure(carrying) ? 'headline.groupBridges' : 'headline.groupBridges.unsure', {
      count: carrying.length,
      from: sides.fromGroup ?? place ?? t('groupBridges.here'),
      to: sides.toGroup ?? t('groupBridges.everyone'),
      first: carrying[0]?.label ?? '',
    }),
    lines: [
      ...(meta.asOf === null ? [] : [t('cli.asOf', { asOf: formatDay(language, meta.asOf) })]),
      t('groupBridges.reach', {
        actors: summary.actors,
        targets: summary.targets,
        reached: pairs === 0 ? 0 : reachedPairs / pairs,
      }),
      efficiencyLine(session, summary, 'groupBridges'),
      t('groupBridges.routes', { routes: summary.independentRoutes ?? -1 }),
    ],
    sections: [
      brokersSection(session, carrying, screen.roleGroups, isUnsure(meta), 'groupBridges'),
      edgesSection(session, screen.edges, EDGES),
    ],
  };
}
