import type { EcosystemColumns } from '../domain/ecosystem.js';
import { edgeBetween, signed } from '../graph/csr.js';
import { project, type Projection } from '../graph/projection.js';
import { quantile } from './median.js';
import { PARAMETERS } from './parameters.js';

/** Contacts from meetings as they were half a year ago, the closer half and the others: how many met again since, over how many would
 *  by chance, which is as who came to how much. Grows like (strength)^s; s less one standard error over .25, 0 … 1.
 *  @param isMeeting whether an event counts  @param isMet whether two are contacts from meetings alone
 *  @complexity that of a projection */
export function closeMeetAgain(
  columns: EcosystemColumns,
  { asOf, halfLifeDays, eventCap, members }: Projection,
  isMeeting: (event: number) => boolean,
  isMet: (u: number, v: number) => boolean,
): number {
  const { lookedBackDays, fewest, inFull } = PARAMETERS.meetings;
  const day = asOf - lookedBackDays;
  const { csr } = project(columns, { asOf: day, halfLifeDays, eventCap });
  /** Others each met since, an event at a time. */
  const met = new Float64Array(csr.order);
  const isAgain = new Uint8Array(csr.size);
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    if (to - from < 2 || to - from > eventCap || !isMeeting(event)) continue;
    const came: number[] = [];
    for (let at = from; at < to; at++) if (members.since[at]! > day) came.push(members.actors[at]!);
    came.forEach((u, i) => {
      met[u]! += to - from - 1;
      for (const v of came.slice(i + 1)) {
        const edge = edgeBetween(csr, u, v);
        if (edge !== -1) isAgain[edge] = 1;
      }
    });
  }
  const strengths: number[] = [];
  const again: number[] = [];
  const chance: number[] = [];
  const offsets = signed(csr.offsets);
  for (let u = 0; u < csr.order; u++) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const v = csr.targets[at]!;
      if (v < u || met[u] === 0 || met[v] === 0 || !isMet(u, v)) continue;
      strengths.push(Math.min(1, csr.strengths[at]!));
      again.push(isAgain[csr.edgeIds[at]!]!);
      chance.push(met[u]! * met[v]!);
    }
  }
  const middle = quantile(Float64Array.from(strengths), 0.5);
  const groups = [false, true].map((isClose) => {
    const all = [...strengths.keys()].filter((i) => strengths[i]! > middle === isClose);
    const seen = all.reduce((sum, i) => sum + again[i]!, 0.5);
    return {
      count: all.length,
      logStrength: all.reduce((sum, i) => sum + Math.log(strengths[i]!), 0) / all.length,
      logRatio: Math.log(seen / all.reduce((sum, i) => sum + chance[i]!, 0)),
      variance: (1 - Math.min(1, seen / all.length)) / seen,
    };
  });
  const [far, close] = [groups[0]!, groups[1]!];
  if (Math.min(far.count, close.count) < fewest) return 0;
  const rise = close.logRatio - far.logRatio - Math.sqrt(far.variance + close.variance);
  return Math.min(1, Math.max(0, rise / (close.logStrength - far.logStrength) / inFull));
}
