import type { WriteKind } from '@passerelle/core/store/graph-store';

/** Referenced kinds first. */
export const KINDS = [
  'territories',
  'actors',
  'roles',
  'ties',
  'events',
  'participations',
  'demands',
  'rhythms',
  'consents',
] as const satisfies readonly WriteKind[];
