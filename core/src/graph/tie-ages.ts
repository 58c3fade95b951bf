import type { EcosystemColumns } from '../domain/ecosystem.js';
import { tieKindLasts } from '../domain/vocabularies/tie-kinds.js';
import { ageOf } from './age.js';
import { edgeBetween } from './csr.js';
import { later, sharedEvent, type Projection } from './projection.js';

/** How a fact of two actors stands in time, by edge number of the projection. */
type Visit = (edge: number, age: number, begun: number) => void;

/** Days since the last news of each edge, at the date of the projection: 0 while a fact runs; NaN when no fact is dated.
 *  @returns by edge number  @complexity O(rows · log d + Σ k_e² · log d), k_e <= eventCap  @source methods M1 */
export function tieAges(columns: EcosystemColumns, projection: Projection): Float64Array {
  const ages = new Float64Array(projection.csr.size).fill(NaN);
  eachFact(columns, projection, (edge, age) => {
    if (Number.isNaN(ages[edge]!) || age < ages[edge]!) ages[edge] = age;
  });
  return ages;
}

/** Day each edge began: that of its first fact; NaN when a fact has no start, so that the edge may always have been.
 *  @returns by edge number  @complexity as `tieAges` */
export function tieBeginnings(columns: EcosystemColumns, projection: Projection): Float64Array {
  const days = new Float64Array(projection.csr.size).fill(Infinity);
  eachFact(columns, projection, (edge, _age, begun) => {
    // Once unknown, it stays so.
    days[edge] = Math.min(days[edge]!, begun);
  });
  return days;
}

function eachFact(columns: EcosystemColumns, projection: Projection, visit: Visit): void {
  const { ties } = columns;
  const { csr, asOf, members, eventCap } = projection;
  const lasting = ties.kind.values.map(tieKindLasts);
  for (let row = 0; row < ties.a.length; row++) {
    const [a, b, start] = [ties.a[row]!, ties.b[row]!, ties.start[row]!];
    if (a === b || start > asOf) continue;
    const lasts = lasting[ties.kind.codes[row]!] === true;
    visit(edgeBetween(csr, a, b), ageOf(start, ties.end[row]!, lasts, asOf), start);
  }
  for (let event = 0; event + 1 < members.offsets.length; event++) {
    const [from, to] = [members.offsets[event]!, members.offsets[event + 1]!];
    if (to - from < 2 || to - from > eventCap) continue;
    const shared = sharedEvent(columns, members, event, projection);
    for (let first = from; first < to; first++) {
      for (let second = first + 1; second < to; second++) {
        const edge = edgeBetween(csr, members.actors[first]!, members.actors[second]!);
        visit(
          edge,
          shared.age(first, second),
          later(members.since[first]!, members.since[second]!),
        );
      }
    }
  }
}
