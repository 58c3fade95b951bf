import type { EcosystemColumns } from '../domain/ecosystem.js';
import { edgeBetween, signed } from '../graph/csr.js';
import { project, type Projection } from '../graph/projection.js';
import { PARAMETERS } from './parameters.js';
import { exponentBetween, halvesBy, meanLog, type Half } from './two-halves.js';

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
  const [far, close] = halvesBy([...strengths.keys()], (i) => strengths[i]!).map((all): Half => {
    const seen = all.reduce((sum, i) => sum + again[i]!, 0.5);
    return {
      count: all.length,
      logFigure: meanLog(all, (i) => strengths[i]!),
      logOutcome: Math.log(seen / all.reduce((sum, i) => sum + chance[i]!, 0)),
      variance: (1 - Math.min(1, seen / all.length)) / seen,
    };
  });
  const exponent = exponentBetween(far!, close!, -1, fewest);
  return Number.isNaN(exponent) ? 0 : Math.min(1, Math.max(0, exponent / inFull));
}
