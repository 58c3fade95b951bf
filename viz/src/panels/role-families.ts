/** Five families of roles that the map tells apart; other roles stay in the background. Public bodies share a family with
 *  those who decide, and its name says so; only a declared decision maker counts in a distance to decision (M17). */
export const FAMILIES = ['project', 'animation', 'expertise', 'decision', 'funding'] as const;
export type Family = (typeof FAMILIES)[number];
/** Slots of the community palette: 2 1 4 5 7. */
export const FAMILY_SLOT: Readonly<Record<Family, number>> = {
  project: 1,
  animation: 0,
  expertise: 3,
  decision: 4,
  funding: 6,
};
const OF_ROLE: Readonly<Record<string, Family>> = {
  projectHolder: 'project',
  startup: 'project',
  animator: 'animation',
  incubator: 'animation',
  mentor: 'animation',
  network: 'animation',
  thirdPlace: 'animation',
  technologyTransfer: 'animation',
  expertScout: 'expertise',
  researcher: 'expertise',
  lab: 'expertise',
  university: 'expertise',
  researchOrganisation: 'expertise',
  decisionMaker: 'decision',
  publicBody: 'decision',
  funder: 'funding',
};
export const familyOf = (role: string | null | undefined): Family | null =>
  role == null ? null : (OF_ROLE[role] ?? null);
