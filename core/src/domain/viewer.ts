import type { Visibility } from './mediation.js';

export const VIEWER_ROLES = ['viewer', 'member', 'animator', 'admin'] as const;
export type ViewerRole = (typeof VIEWER_ROLES)[number];

/** Who asks. Every read of a store takes one: what it may not see never leaves the store. */
export interface Viewer {
  readonly role: ViewerRole;
}

/** On loopback the single user is an animator. */
export const ANIMATOR: Viewer = { role: 'animator' };

const REACH: Readonly<Record<ViewerRole, readonly Visibility[]>> = {
  viewer: ['public'],
  member: ['public', 'members'],
  animator: ['public', 'members', 'animators'],
  admin: ['public', 'members', 'animators', 'private'],
};

/** Visibilities that a viewer's role reaches. A tie is as visible as its stricter end. */
export function visibleTo(viewer: Viewer): readonly Visibility[] {
  return REACH[viewer.role];
}

/** Who suggests, and reads what was answered: animators and administrators. */
export function isMediator({ role }: Viewer): boolean {
  return role === 'animator' || role === 'admin';
}

/** Organisations, projects and networks are public unless they say otherwise; persons are visible to animators. */
export function defaultVisibility(actorType: string): Visibility {
  return actorType === 'person' ? 'animators' : 'public';
}
