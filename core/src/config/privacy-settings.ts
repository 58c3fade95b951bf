import { whole } from './setting.js';

/** When a figure is hidden because it would tell about someone. */
export const privacySettings = {
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
