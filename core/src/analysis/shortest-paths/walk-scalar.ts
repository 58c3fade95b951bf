import { checkpoint } from '../hooks.js';
import type { KernelHooks } from '../measure.js';
import type { ReducedGraph } from './reduced-graph.js';
import { emptySums, type Wanted, type WalkSums } from './walks.js';

/** Brandes' accumulation on a reduced graph, one source after another: where SIMD is missing, and its oracle.
 *  σ_v = Σ copies_u σ_u over u before v (a source counts once);  δ_v = σ_v Σ (ends_w + copies_w δ_w) / σ_w over w after v
 *  @complexity O(sources · (n + m)) time, O(n) space  @source Brandes (2001), J. Math. Sociol. 25:163 */
export function walkScalar(
  graph: ReducedGraph,
  sources: Uint32Array,
  wanted: Wanted,
  hooks?: KernelHooks,
): WalkSums {
  const { order, offsets, targets, copies, sourceCount, endCount, farSources, farEnds } = graph;
  const sums = emptySums(graph, wanted);
  const distance = new Int32Array(order).fill(-1);
  const paths = new Float64Array(order);
  const dependency = new Float64Array(order);
  const queue = new Uint32Array(order);
  for (let i = 0; i < sources.length; i++) {
    if (i % 8 === 0) checkpoint(hooks, i / sources.length);
    const source = sources[i]!;
    let reached = 1;
    queue[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (let head = 0; head < reached; head++) {
      const u = queue[head]!;
      const next = distance[u]! + 1;
      const given = head === 0 ? 1 : paths[u]! * copies[u]!;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const v = targets[at]!;
        if (distance[v]! < 0) {
          distance[v] = next;
          paths[v] = given;
          queue[reached++] = v;
        } else if (distance[v] === next) paths[v]! += given;
      }
    }
    for (let back = reached - 1; back >= 0; back--) {
      const v = queue[back]!;
      const next = distance[v]! + 1;
      const from = v === source ? sourceCount[v]! / copies[v]! : sourceCount[source]!;
      let through = 0;
      let beyond = 0;
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = targets[at]!;
        if (distance[w] !== next) continue;
        const part = (endCount[w]! + copies[w]! * dependency[w]!) / paths[w]!;
        through += part;
        beyond += (farEnds[w]! + copies[w]! * dependency[w]!) / paths[w]!;
        if (wanted.edge) sums.arc[at]! += from * paths[v]! * part;
      }
      dependency[v] = paths[v]! * through;
      if (v === source) continue;
      if (wanted.node) sums.node[v]! += from * dependency[v];
      if (wanted.apart) {
        sums.apart[v]! += (next === 2 ? farSources[source]! : from) * paths[v]! * beyond;
      }
    }
    for (let at = 0; at < reached; at++) distance[queue[at]!] = -1;
  }
  checkpoint(hooks, 1);
  return sums;
}
