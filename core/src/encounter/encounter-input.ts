import type { DictColumn, EcosystemColumns } from '../domain/ecosystem.js';
import type { Projection } from '../graph/projection.js';
import { territoryParents } from '../graph/territory-tree.js';
import { hubsByScale } from './terms/hub-distance.js';
import type { EncounterInput, RowLists } from './types.js';

/** A small actor was in at most so many facts (methods §9: two projects). */
const FEW_FACTS = 2;
/** Ties that make two people members of one organisation. */
const BELONGING = new Set(['employment', 'affiliation', 'membership', 'founder', 'owner']);

export interface EncounterParts {
  readonly columns: EcosystemColumns;
  readonly projection: Projection;
  readonly community: Int32Array;
  readonly scale: Int8Array;
  /** Larger = more of a hub; NaN = unknown. */
  readonly hubRank: Float64Array;
}

/** The columns of a view, ready for `encounters`, and the spelling of each sector code.
 *  @complexity O(n + ties + participations) */
export function encounterInput(parts: EncounterParts): {
  readonly input: EncounterInput;
  readonly sectorNames: readonly string[];
} {
  const { columns, projection, community, scale } = parts;
  const { actors } = columns;
  const sector = sectorColumn(columns);
  return {
    input: {
      csr: projection.csr,
      community,
      territory: actors.territory,
      sector: sector.codes,
      scale,
      hub: hubsByScale(parts.hubRank, scale),
      suggestible: actors.suggestible,
      mayIntroduce: actors.mayIntroduce,
      small: smallActors(columns),
      territoryParent: territoryParents(columns),
      organisations: organisationsOf(columns),
      events: twoModeEventsOf(projection),
    },
    sectorNames: sector.values,
  };
}

/** The most telling attribute that at least half of the actors have: sphere (public, private…), else role, else sectors,
 *  else sphere. One attribute for all, so that codes can be compared. */
function sectorColumn({ actors }: EcosystemColumns): DictColumn {
  const isTelling = ({ codes }: DictColumn): boolean => {
    const known = codes.filter((code) => code >= 0);
    return 2 * known.length >= codes.length && new Set(known).size > 1;
  };
  return [actors.sphere, actors.role, actors.sectors].find(isTelling) ?? actors.sphere;
}

function smallActors({ actors, ties, participations }: EcosystemColumns): Uint8Array {
  const facts = new Uint32Array(actors.ids.length);
  for (const column of [ties.a, ties.b]) for (const row of column) if (row >= 0) facts[row]!++;
  participations.actor.forEach((row, i) => {
    if (row >= 0 && participations.counts[i] === 1) facts[row]!++;
  });
  return Uint8Array.from(facts, (count) => Number(count <= FEW_FACTS));
}

/** Organisations of each person, from ties of belonging. */
function organisationsOf({ actors, ties }: EcosystemColumns): RowLists {
  const isOfType = (row: number, type: string): boolean =>
    row >= 0 && actors.type.values[actors.type.codes[row]!] === type;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < ties.a.length; i++) {
    if (!BELONGING.has(ties.kind.values[ties.kind.codes[i]!] ?? '')) continue;
    const [a, b] = [ties.a[i]!, ties.b[i]!];
    if (isOfType(a, 'person') && isOfType(b, 'organisation')) pairs.push([a, b]);
    else if (isOfType(b, 'person') && isOfType(a, 'organisation')) pairs.push([b, a]);
  }
  return listsOf(actors.ids.length, pairs);
}

function twoModeEventsOf({ csr, members, twoModeEvents }: Projection): RowLists {
  const pairs: (readonly [number, number])[] = [];
  for (const event of twoModeEvents) {
    for (let at = members.offsets[event]!; at < members.offsets[event + 1]!; at++) {
      pairs.push([members.actors[at]!, event]);
    }
  }
  return listsOf(csr.order, pairs);
}

/** Pairs (node, row) as sorted lists. */
function listsOf(order: number, pairs: readonly (readonly [number, number])[]): RowLists {
  const sorted = [...pairs].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const offsets = new Uint32Array(order + 1);
  for (const [node] of sorted) offsets[node + 1]!++;
  for (let u = 0; u < order; u++) offsets[u + 1]! += offsets[u]!;
  return { offsets, rows: Uint32Array.from(sorted, ([, row]) => row) };
}
