import type { EcosystemColumns } from '../domain/ecosystem.js';
import { degreeOf, edgeBetween } from '../graph/csr.js';
import type { Projection } from '../graph/projection.js';
import { closeMeetAgain } from './meeting-again.js';
import { quantile } from './median.js';
import { PARAMETERS } from './parameters.js';
import { exponentBetween, halvesBy, meanLog, type Half } from './two-halves.js';

/** What meetings tell that projects and declared ties do not: how well contacts know each other, and who still comes. */
export interface Meetings {
  /** φ of each edge of `csr`: √min(1, w) where the two met at meetings only, 1 where a project or a declared tie says
   *  more than that; the less w tells who meets again (`meeting-again.ts`), the nearer to 1. */
  readonly closeness: Float64Array;
  /** Mean of φ, squared: what φ_uz φ_zv comes to between usual contacts. */
  readonly usual: number;
  /** Days since each node was last at a meeting, of any size; NaN = seen at none. */
  readonly sinceLast: Float64Array;
  /** Their median. */
  readonly usualSince: number;
  /** How fast attendance fades here: (soonDays + days) to the power of minus this; 0 = long ago tells nothing. */
  readonly fading: number;
}

/** Meetings are events of a known form but projects: who works on one may have begun years ago and still be there.
 *  @returns undefined when no dated meeting was held  @complexity O(n + m + ties · log degree + Σ k² log degree over events) */
export function meetingsOf(
  columns: EcosystemColumns,
  projection: Projection,
): Meetings | undefined {
  const { csr, members, eventCap, asOf } = projection;
  const { form } = columns.events;
  const isMeeting = (event: number): boolean => {
    const known = form.values[form.codes[event]!];
    return known !== undefined && known !== 'project';
  };
  const sinceLast = new Float64Array(csr.order).fill(NaN);
  // The same as it was a while ago, and who came since.
  const lastBefore = sinceLast.slice();
  const isBack = new Uint8Array(csr.order);
  const projects: number[] = [];
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    if (to - from < 2) continue;
    if (!isMeeting(event)) {
      if (to - from <= eventCap) projects.push(event);
      continue;
    }
    for (let at = from; at < to; at++) {
      const u = members.actors[at]!;
      const days = asOf - members.since[at]!;
      if (!(sinceLast[u]! <= days)) sinceLast[u] = days;
      const before = days - PARAMETERS.meetings.lookedBackDays;
      if (before < 0) isBack[u] = 1;
      else if (!(lastBefore[u]! <= before)) lastBefore[u] = before;
    }
  }
  const seen = sinceLast.filter((days, u) => !Number.isNaN(days) && degreeOf(csr, u) > 0);
  if (seen.length === 0) return undefined;

  const isKnown = new Uint8Array(csr.size);
  const known = (a: number, b: number): void => {
    const edge = edgeBetween(csr, a, b);
    if (edge !== -1) isKnown[edge] = 1;
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
  const isMet = (u: number, v: number): boolean => isKnown[edgeBetween(csr, u, v)] === 0;
  const power = closeMeetAgain(columns, projection, isMeeting, isMet) / 2;
  const closeness = new Float64Array(csr.size);
  csr.edgeIds.forEach((edge, arc) => {
    closeness[edge] = isKnown[edge] === 1 ? 1 : Math.min(1, csr.strengths[arc]!) ** power;
  });
  const mean = closeness.reduce((sum, one) => sum + one, 0) / Math.max(1, closeness.length);
  return {
    closeness,
    usual: mean ** 2,
    sinceLast,
    usualSince: quantile(seen, 0.5),
    fading: fadingOf(lastBefore, isBack),
  };
}

/** Those seen lately beside those seen longer ago, half and half: how many came again in the last half year. The exponent
 *  that explains the difference, less one standard error, 0 … the default: what the past does not show does not count. */
function fadingOf(lastBefore: Float64Array, isBack: Uint8Array): number {
  const { soonDays, fading } = PARAMETERS.order;
  const seen = [...lastBefore.keys()].filter((u) => !Number.isNaN(lastBefore[u]!));
  const [lately, longAgo] = halvesBy(seen, (u) => lastBefore[u]!).map((nodes): Half => {
    const back = nodes.reduce((sum, u) => sum + isBack[u]!, 0.5);
    const share = back / (nodes.length + 1);
    return {
      count: nodes.length,
      logFigure: meanLog(nodes, (u) => soonDays + lastBefore[u]!),
      logOutcome: Math.log(share),
      variance: (1 - share) / back,
    };
  });
  const exponent = exponentBetween(lately!, longAgo!, 1, PARAMETERS.meetings.fewest);
  return Number.isNaN(exponent) ? 0 : Math.min(fading, Math.max(0, -exponent));
}
