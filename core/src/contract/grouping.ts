/** Ways to divide actors into groups, for the measures that read groups. `territory` = the actor's own place;
 *  `sector` = its first sector. */
export const GROUPINGS = [
  'communities',
  'territory',
  'region',
  'country',
  'scale',
  'sector',
  'sphere',
  'type',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export function isGrouping(text: string): text is Grouping {
  return (GROUPINGS as readonly string[]).includes(text);
}
