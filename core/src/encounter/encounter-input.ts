import { DEFAULTS } from '../config/settings.js';
import type { DictColumn, EcosystemColumns } from '../domain/ecosystem.js';
import type { Demand } from '../domain/mediation.js';
import { normalizeSpelling } from '../domain/vocabulary.js';
import type { Csr } from '../graph/csr.js';
import { project, type Projection } from '../graph/projection.js';
import { territoryParents } from '../graph/territory-tree.js';
import { belongingOf } from './belonging.js';
import { meetingsOf } from './meetings.js';
import { listsOf } from './row-lists.js';
import { PARAMETERS } from './parameters.js';
import { popularityOf } from './popularity.js';
import { fitLists } from './terms/fit.js';
import { hubsByScale } from './terms/hub-distance.js';
import { topicsOf } from './terms/topic-affinity.js';
import type { EncounterInput, RowLists } from './types.js';

/** A small actor was in at most so many facts (methods §9: two projects). */
export const FEW_FACTS = 2;
export interface EncounterParts {
  readonly columns: EcosystemColumns;
  readonly projection: Projection;
  readonly community: Int32Array;
  readonly scale: Int8Array;
  /** Larger = more of a hub; NaN = unknown. */
  readonly hubRank: Float64Array;
  readonly demands?: readonly Demand[];
  /** What a likeness of their texts counts; 0 unless given. */
  readonly textLikeness?: number;
  /** Pairs of actor ids that were answered and are not proposed now. */
  readonly silent?: readonly (readonly [string, string])[];
  /** Open introductions of each actor id. */
  readonly introductions?: ReadonlyMap<string, number>;
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
  const rowOf = rowsById(actors.ids);
  const belonging = belongingOf(columns);
  const demand = fitLists(
    parts.demands ?? [],
    (id) => rowOf.get(id),
    actors.ids.length,
    projection.asOf,
    parts.textLikeness,
  );
  const topics = topicsOf(columns, projection);
  const meetings = meetingsOf(columns, projection);
  return {
    input: {
      csr: projection.csr,
      community,
      territory: actors.territory,
      sector: sector.codes,
      scale,
      hub: hubsByScale(parts.hubRank, scale),
      suggestible: actors.suggestible,
      mayIntroduce: introducers(parts),
      name: nameCodes(columns),
      network: Uint8Array.from(actors.type.codes, (code) =>
        Number(actors.type.values[code] === 'network'),
      ),
      silent: silentLists(parts),
      ...(demand === undefined ? {} : { demand }),
      small: smallActors(columns),
      territoryParent: territoryParents(columns),
      organisations: belonging.own,
      above: belonging.above,
      ...(parts.introductions === undefined ? {} : { introductions: openIntroductions(parts) }),
      events: twoModeEventsOf(columns, projection, false),
      projects: twoModeEventsOf(columns, projection, true),
      ...(topics === undefined ? {} : { topics }),
      ...(meetings === undefined ? {} : { meetings }),
      lasting: popularityOf(columns, projection),
      ...(projection.eventCap < DEFAULTS.eventCap ? { wide: wideTies(columns, projection) } : {}),
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

/** 1 = in at most two facts (methods §9). */
export function smallActors({ actors, ties, participations }: EcosystemColumns): Uint8Array {
  const facts = new Uint32Array(actors.ids.length);
  for (const column of [ties.a, ties.b]) for (const row of column) if (row >= 0) facts[row]!++;
  participations.actor.forEach((row, i) => {
    if (row >= 0 && participations.counts[i] === 1) facts[row]!++;
  });
  return Uint8Array.from(facts, (count) => Number(count <= FEW_FACTS));
}

/** Ties as events up to the default size make them. How long ago a large event was says little of who meets again. */
function wideTies(columns: EcosystemColumns, { asOf }: Projection): Csr {
  return project(columns, { asOf, halfLifeDays: Infinity }).csr;
}

/** Events too large to tie their members: large projects, where one has worked together, or all others, where one may
 *  have met. */
function twoModeEventsOf(
  { events }: EcosystemColumns,
  { csr, members, twoModeEvents }: Projection,
  areProjects: boolean,
): RowLists {
  const pairs: (readonly [number, number])[] = [];
  for (const event of twoModeEvents) {
    const isProject = events.form.values[events.form.codes[event]!] === 'project';
    if (isProject !== areProjects) continue;
    for (let at = members.offsets[event]!; at < members.offsets[event + 1]!; at++) {
      pairs.push([members.actors[at]!, event]);
    }
  }
  return listsOf(csr.order, pairs);
}

/** Who consents to introduce, is available, and has not too many introductions open. */
function introducers({ columns: { actors }, introductions }: EncounterParts): Uint8Array {
  if (introductions === undefined) return actors.mayIntroduce;
  return actors.mayIntroduce.map((may, row) =>
    (introductions.get(actors.ids[row]!) ?? 0) < PARAMETERS.introductions ? may : 0,
  );
}

/** How many a node is asked for and still has to make. */
function openIntroductions({ columns: { actors }, introductions }: EncounterParts): Uint8Array {
  const open = new Uint8Array(actors.ids.length);
  actors.ids.forEach((id, row) => (open[row] = Math.min(255, introductions?.get(id) ?? 0)));
  return open;
}

/** One code a spelling, -1 for persons (two may have one name): case, accents, punctuation, the order of the words and
 *  what stands in brackets do not tell organisations apart. */
function nameCodes({ actors }: EcosystemColumns): Int32Array {
  const codes = new Map<string, number>();
  return Int32Array.from(actors.labels, (label, row) => {
    if (actors.type.values[actors.type.codes[row]!] === 'person') return -1;
    const spelled = label
      .normalize('NFC')
      .replace(/\([^)]*\)/g, ' ')
      .split(/[^\p{L}\p{N}]+/u)
      .map(normalizeSpelling)
      .filter((word) => word !== '')
      .sort()
      .join(' ');
    if (spelled === '') return -1;
    const code = codes.get(spelled) ?? codes.size;
    codes.set(spelled, code);
    return code;
  });
}

function silentLists({ columns: { actors }, silent }: EncounterParts): RowLists {
  const rowOf = rowsById(actors.ids);
  const pairs = (silent ?? []).flatMap(([a, b]): [number, number][] => {
    const [u, v] = [rowOf.get(a), rowOf.get(b)];
    return u === undefined || v === undefined
      ? []
      : [
          [u, v],
          [v, u],
        ];
  });
  return listsOf(actors.ids.length, pairs);
}

function rowsById(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, row) => [id, row]));
}
