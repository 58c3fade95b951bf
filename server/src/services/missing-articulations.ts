import type { MissingArticulationRow } from '@passerelle/core/contract/rows';
import { hopsFrom, UNREACHED } from '@passerelle/core/graph/bfs';
import { degreeOf, edgeBetween } from '@passerelle/core/graph/csr';
import { idOf, labelOf, ranked } from './actor-rows.js';
import { communityNames } from './community-names.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { partitionOf } from './partition.js';
import type { TerritoryBridges } from './territory-bridges.js';
import type { Scope } from './types.js';

/** A community counts from so many actors of the territory. */
const FEWEST = 3;
/** From so many hops a community is far from the higher scale (the nearest of its actors needs two others). */
const FAR = 3;
const HUBS = 4;
const ROWS = 12;

/** Where a territory should touch the higher scale and does not: communities without a route, communities far away,
 *  pairs of hubs without a tie. Most actors first within each kind. */
export async function missingArticulations(
  context: EcosystemContext,
  { groups }: TerritoryBridges,
  scope: Scope,
): Promise<MissingArticulationRow[]> {
  const { local, targets } = groups;
  if (local.length === 0 || targets.length === 0) return [];
  const hops = hopsFrom(context.csr, targets);
  const { community } = await partitionOf(context, scope);
  const names = await communityNames(context, scope);
  const members = new Map<number, number[]>();
  for (const row of local) {
    const name = community[row] ?? 0;
    if (name > 0) members.set(name, [...(members.get(name) ?? []), row]);
  }
  const far: MissingArticulationRow[] = [];
  for (const [name, rows] of members) {
    const reached = rows.map((row) => hops[row] ?? UNREACHED).filter((hop) => hop !== UNREACHED);
    const distance = reached.length === 0 ? null : Math.min(...reached);
    if (rows.length < FEWEST || (distance !== null && distance < FAR)) continue;
    far.push({
      kind: distance === null ? 'unreachedCommunity' : 'farCommunity',
      a: String(name),
      aLabel: labelOfGroup(context, names(name), rows),
      b: null,
      bLabel: null,
      distance,
      actors: rows.length,
    });
  }
  far.sort(
    (x, y) =>
      Number(y.distance === null) - Number(x.distance === null) ||
      y.actors - x.actors ||
      Number(x.a) - Number(y.a),
  );
  const rows = [...far.slice(0, ROWS / 2), ...(await unlinkedHubs(context, local, targets, scope))];
  return rows.slice(0, ROWS);
}

/** A numbered group says nothing: up to two of its actors that may be named stand for it. */
function labelOfGroup(context: EcosystemContext, name: string, rows: readonly number[]): string {
  if (!/^Group \d+$/.test(name)) return name;
  const { csr, columns } = context;
  const nameable = rows.filter((row) => columns.actors.nameable[row] === 1);
  const first = ranked(nameable, (row) => degreeOf(csr, row)).slice(0, 2);
  return first.length === 0
    ? name
    : `${name} (${first.map((row) => labelOf(context, row)).join(', ')})`;
}

async function unlinkedHubs(
  context: EcosystemContext,
  local: Uint32Array,
  targets: Uint32Array,
  scope: Scope,
): Promise<MissingArticulationRow[]> {
  const { csr } = context;
  const pageRank = await context.task('pageRank', '', () => ({ csr }), scope);
  const hubs = (rows: Uint32Array): number[] =>
    ranked(rows, (row) => pageRank[row] ?? NaN)
      .filter((row) => (csr.offsets[row + 1] ?? 0) > (csr.offsets[row] ?? 0))
      .slice(0, HUBS);
  const missing: MissingArticulationRow[] = [];
  const higher = hubs(targets);
  for (const a of hubs(local)) {
    const hops = hopsFrom(csr, [a]);
    for (const b of higher) {
      if (a === b || edgeBetween(csr, a, b) !== -1) continue;
      const distance = hops[b] ?? UNREACHED;
      missing.push({
        kind: 'unlinkedHubs',
        a: idOf(context, a),
        aLabel: labelOf(context, a),
        b: idOf(context, b),
        bLabel: labelOf(context, b),
        distance: distance === UNREACHED ? null : distance,
        actors: 2,
      });
    }
  }
  const span = (row: MissingArticulationRow): number => row.distance ?? Infinity;
  return missing.sort((x, y) => (span(x) === span(y) ? 0 : span(y) - span(x))).slice(0, ROWS / 2);
}
