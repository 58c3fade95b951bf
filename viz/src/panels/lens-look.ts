import type { Look } from '../scene/scene-state.js';
import { colours, communityFill, sequential } from '../tokens.js';
import type { Theme } from '../tokens.js';
import type { Context } from './context.js';
import { changeLook } from './lens-changes.js';
import { insideOf } from './lens-inside.js';
import { needsLook } from './lens-needs.js';
import { FAMILY_SLOT, familyOf } from './role-families.js';

/** How the lens draws everybody; null when it does not. */
export function lookOf(c: Context, theme: Theme): ((node: number) => Look | null) | null {
  const { model } = c;
  if (model === null) return null;
  const { role } = model.payload.nodes;
  if (c.view.lens === 'inside') {
    const { step, decisionMakers } = insideOf(model);
    // Far from nothing is no distance.
    if (decisionMakers === 0) return null;
    return (node) => ({
      colour: sequential[theme][step[node] ?? 0] ?? '',
      ...(step[node] === 0 ? { ring: colours[theme].signal } : {}),
    });
  }
  if (c.view.lens === 'changes') return changeLook(c, theme);
  if (c.view.lens === 'needs') return needsLook(c, theme);
  if (c.view.lens === 'roles')
    return (node) => {
      const family = familyOf(role[node]);
      return family === null ? null : { colour: communityFill[theme][FAMILY_SLOT[family]] ?? '' };
    };
  return null;
}
