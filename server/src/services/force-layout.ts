import type { ForceAtlas2 } from '@passerelle/core/analysis/layout/force-atlas2';
import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';
import type { Scope } from './types.js';

/** As many steps as make the picture settle on the sets this was tried on, 200 to 36,000 actors. */
const STEPS = 500;
/** Nodes of a file are drawn some 10 wide. */
const SPACING = 10;

/** ForceAtlas2 positions of all actors: what other tools call the layout of a graph. */
export function forceLayout(
  context: EcosystemContext,
  scope: Scope,
): Promise<Pick<ForceAtlas2, 'x' | 'y'>> {
  const seed = seedOf(scope);
  return context.task(
    'forceAtlas2',
    String(seed),
    () => ({ csr: context.csr, options: { steps: STEPS, seed, spacing: SPACING } }),
    scope,
  );
}
