/** Sphere that a role says by itself. A role that exists in several spheres (incubator, funder, network, mentor) says
 *  none: it is left out rather than guessed. */
export const ROLE_SPHERE: Readonly<Record<string, string>> = {
  publicBody: 'public',
  decisionMaker: 'public',
  startup: 'private',
  company: 'private',
  smallBusiness: 'private',
  largeCompany: 'private',
  nonProfit: 'association',
  lab: 'research',
  researchOrganisation: 'research',
  researcher: 'research',
  university: 'education',
};
