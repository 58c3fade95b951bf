/** Measures whose low end is the one that people look for: a low constraint opens doors, few steps are near. Rankings by
 *  them begin with the lowest, and rank 1 is the lowest. */
const LOW_FIRST: ReadonlySet<string> = new Set([
  'constraint',
  'disparity',
  'distanceToDecision',
  'eccentricity',
  'hierarchy',
  'meanDistance',
]);

export function isLowFirst(measure: string): boolean {
  return LOW_FIRST.has(measure);
}

export const lowFirstMeasures: readonly string[] = [...LOW_FIRST];
