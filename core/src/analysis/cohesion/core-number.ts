import type { Csr } from '../../graph/csr.js';
import { direct, nodeMeasure } from '../node-measure.js';

/** Core number: the largest k such that the node belongs to a part of the graph where everybody has k contacts at
 *  least. Nodes leave in order of the contacts they have left, in buckets.
 *  Who stands twice in a row counts twice.  @returns Uint32Array(n), contacts, 0 for an isolate
 *  @complexity O(n + m) time, O(n) space  @source Batagelj & Zaveršnik (2003), arXiv cs/0310049 */
export function coreNumber({
  order,
  offsets,
  targets,
}: Pick<Csr, 'order' | 'offsets' | 'targets'>): Uint32Array {
  const left = new Uint32Array(order);
  let most = 0;
  for (let u = 0; u < order; u++) {
    left[u] = offsets[u + 1]! - offsets[u]!;
    most = Math.max(most, left[u]!);
  }
  /** Where the nodes with so many contacts left begin in `byLeft`. */
  const begin = new Uint32Array(most + 2);
  for (let u = 0; u < order; u++) begin[left[u]! + 1]!++;
  for (let k = 0; k <= most; k++) begin[k + 1]! += begin[k]!;
  const byLeft = new Uint32Array(order);
  const place = new Uint32Array(order);
  const cursor = begin.slice();
  for (let u = 0; u < order; u++) {
    place[u] = cursor[left[u]!]!++;
    byLeft[place[u]!] = u;
  }
  for (let at = 0; at < order; at++) {
    const u = byLeft[at]!;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const v = targets[i]!;
      if (left[v]! <= left[u]!) continue;
      // v changes places with the first of its bucket, whose bound then moves past it.
      const first = begin[left[v]!]!++;
      const other = byLeft[first]!;
      byLeft[place[v]!] = other;
      place[other] = place[v]!;
      byLeft[first] = v;
      place[v] = first;
      left[v]!--;
    }
  }
  return left;
}

export const coreNumberMeasure = nodeMeasure({
  id: 'coreNumber',
  ...direct(coreNumber),
  unit: 'contacts',
  range: '0 … number of contacts',
  definition:
    'The largest k such that the actor belongs to a part of the graph where everybody has k contacts at least.',
  source: 'Seidman (1983), Soc. Networks 5:269; Batagelj & Zaveršnik (2003), arXiv cs/0310049',
  edgeCases:
    'Isolate: 0. Components do not mix. Self-loops are dropped, parallel ties merged; direction and strength ignored.',
  sentence: {
    en: 'High: surrounded by people who are well surrounded themselves.',
    fr: 'Haut : cet acteur est entouré de personnes elles-mêmes bien entourées.',
  },
});
