import { whole } from './setting.js';

/** When a figure is hidden because it would tell about someone. */
export const privacySettings = {
  suppressPersons: whole(
    5,
    [3, 1_000],
    'persons',
    'a figure built on fewer persons is hidden; 11 for fine territories',
    'design default, within the usual 3 … 11 of official statistics',
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
