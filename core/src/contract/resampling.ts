import { DEFAULTS } from '../config/settings.js';

/** How rankings are resampled unless a setting says otherwise: what the explorer asks for and says. */
export const { resamples: RESAMPLES, hubSure: HUB_SURE, hubPerhaps: HUB_PERHAPS } = DEFAULTS;
