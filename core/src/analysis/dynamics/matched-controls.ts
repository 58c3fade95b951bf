import type { EcosystemColumns } from '../../domain/ecosystem.js';
import type { Csr } from '../../graph/csr.js';
import type { Rng } from '../../graph/rng.js';
import type { Meetings } from './meetings.js';

/** Actors as they were before a day, in bands of like actors. */
export interface Controls {
  readonly csr: Csr;
  /** Actors of one territory, sector and activity band. */
  readonly like: ReadonlyMap<string, readonly number[]>;
  bandOf(actor: number): string;
  isBridging(u: number, v: number): boolean;
}

/** @param csr the graph at that day  @param community its partition, 0 = none */
export function controlsBefore(
  columns: EcosystemColumns,
  met: Meetings,
  day: number,
  csr: Csr,
  community: ArrayLike<number>,
): Controls {
  const { territory, sectors } = columns.actors;
  const sector = sectors.values.map((joined) => joined.split('|')[0] ?? '');
  const sectorOf = (actor: number): string => sector[sectors.codes[actor]!] ?? '';
  const bandOf = (actor: number): string => {
    const days = met.daysOf[actor]!;
    let facts = 0;
    while (facts < days.length && days[facts]! < day) facts++;
    // Activity doubles from band to band.
    return `${territory[actor]}|${sectorOf(actor)}|${Math.ceil(Math.log2(facts + 1))}`;
  };
  const bands = new Map<string, number[]>();
  const bandOfActor: string[] = [];
  for (let actor = 0; actor < csr.order; actor++) {
    const band = bandOf(actor);
    bandOfActor.push(band);
    const like = bands.get(band);
    if (like === undefined) bands.set(band, [actor]);
    else like.push(actor);
  }
  return {
    csr,
    like: bands,
    bandOf: (actor) => bandOfActor[actor] ?? '',
    isBridging: (u, v) =>
      (community[u] !== community[v] || community[u] === 0) &&
      (territory[u] !== territory[v] || sectorOf(u) !== sectorOf(v)),
  };
}

/** Draws before a like actor is given up. */
const TRIES = 20;

/** Somebody like v who was not there and had never met u, as far from u as v was; -1 when nobody is found. */
export function controlOf(
  controls: Controls,
  met: Meetings,
  pair: {
    readonly u: number;
    readonly v: number;
    readonly day: number;
    readonly present: ReadonlySet<number>;
    readonly random: Rng;
  },
): number {
  const { u, v, day, present, random } = pair;
  const like = controls.like.get(controls.bandOf(v)) ?? [];
  const isNear = haveCommonContact(controls.csr, u, v);
  for (let attempt = 0; attempt < TRIES && like.length > 1; attempt++) {
    const other = like[random.below(like.length)]!;
    if (other === u || present.has(other) || met.first(u, other) < day) continue;
    if (haveCommonContact(controls.csr, u, other) === isNear) return other;
  }
  return -1;
}

function haveCommonContact({ offsets, targets }: Csr, u: number, v: number): boolean {
  let [i, j] = [offsets[u]!, offsets[v]!];
  while (i < offsets[u + 1]! && j < offsets[v + 1]!) {
    if (targets[i] === targets[j]) return true;
    if (targets[i]! < targets[j]!) i++;
    else j++;
  }
  return false;
}
