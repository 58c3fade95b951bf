import { real, whole } from './setting.js';

/** When a figure is hidden because it would tell about someone. */
export const privacySettings = {
  suppressPersons: whole(
    5,
    [3, 1_000],
    'persons',
    'a figure built on fewer persons is hidden; 11 for fine territories',
    'design default, within the usual 3 … 11 of official statistics',
  ),
  suppressOrganisations: whole(
    3,
    [2, 1_000],
    'organisations',
    'a figure built on fewer organisations, and on no person, is hidden',
    'Insee, Guide du secret statistique: 3 units',
  ),
  dominanceShare: real(
    0.85,
    [0.5, 1],
    'share',
    'a figure of which one actor brings more is hidden; 1 = never',
    'Insee, Guide du secret statistique: 85 %',
  ),
  differencingDays: whole(
    31,
    [0, 36_500],
    'days',
    'a mean is hidden when a kept snapshot this near in time, of a territory around or within, would give the rest away',
    'methods M26, narrowed: over a longer time every actor’s own facts move too, so that nothing is left to subtract',
  ),
  networkActors: whole(
    11,
    [3, 1_000],
    'actors',
    'network figures of a territory of fewer actors are hidden',
    'design default, as fine territories',
  ),
  networkTies: whole(
    15,
    [3, 10_000],
    'ties',
    'network figures of a territory of fewer ties are hidden',
    'design default',
  ),
} as const;
