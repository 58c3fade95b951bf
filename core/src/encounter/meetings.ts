import type { EcosystemColumns } from '../domain/ecosystem.js';
import { degreeOf, edgeBetween } from '../graph/csr.js';
import type { Projection } from '../graph/projection.js';
import { quantile } from './median.js';

/** What meetings tell that projects and declared ties do not: how well contacts know each other, and who still comes. */
export interface Meetings {
  /** φ of each edge of `csr`: √min(1, w) where the two met at meetings only, 1 where a project or a declared tie says
   *  more than that. */
  readonly closeness: Float64Array;
  /** Mean of φ, squared: what φ_uz φ_zv comes to between usual contacts. */
  readonly usual: number;
  /** Days since each node was last at a meeting, of any size; NaN = seen at none. */
  readonly sinceLast: Float64Array;
  /** Their median. */
  readonly usualSince: number;
}

/** Meetings are events of a known form but projects: who works on one may have begun years ago and still be there.
 *  @returns undefined when no dated meeting was held  @complexity O(n + m + ties · log degree + Σ k² log degree over projects) */
export function meetingsOf(
  columns: EcosystemColumns,
  { csr, members, eventCap, asOf }: Projection,
): Meetings | undefined {
  const { form } = columns.events;
  const formOf = (event: number): string | undefined => form.values[form.codes[event]!];
  const sinceLast = new Float64Array(csr.order).fill(NaN);
  const projects: number[] = [];
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    if (to - from < 2) continue;
    if (formOf(event) === 'project' || formOf(event) === undefined) {
      if (to - from <= eventCap) projects.push(event);
      continue;
    }
    for (let at = from; at < to; at++) {
      const u = members.actors[at]!;
      const days = asOf - members.since[at]!;
      if (!(sinceLast[u]! <= days)) sinceLast[u] = days;
    }
  }
  const seen = sinceLast.filter((days, u) => !Number.isNaN(days) && degreeOf(csr, u) > 0);
  if (seen.length === 0) return undefined;

  const closeness = new Float64Array(csr.size);
  csr.edgeIds.forEach((edge, arc) => {
    closeness[edge] = Math.sqrt(Math.min(1, csr.strengths[arc]!));
  });
  const known = (a: number, b: number): void => {
    const edge = edgeBetween(csr, a, b);
    if (edge !== -1) closeness[edge] = 1;
  };
  const { a, b } = columns.ties;
  for (let row = 0; row < a.length; row++)
    if (a[row]! >= 0 && b[row]! >= 0) known(a[row]!, b[row]!);
  for (const event of projects) {
    const to = members.offsets[event + 1]!;
    for (let first = members.offsets[event]!; first < to; first++) {
      for (let second = first + 1; second < to; second++) {
        known(members.actors[first]!, members.actors[second]!);
      }
    }
  }
  const mean = closeness.reduce((sum, one) => sum + one, 0) / Math.max(1, closeness.length);
  return { closeness, usual: mean ** 2, sinceLast, usualSince: quantile(seen, 0.5) };
}
