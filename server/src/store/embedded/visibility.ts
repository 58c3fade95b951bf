import type { Database } from 'better-sqlite3';
import { VISIBILITIES } from '@passerelle/core/domain/mediation';
import { defaultVisibility, visibleTo } from '@passerelle/core/domain/viewer';
import type { Viewer } from '@passerelle/core/domain/viewer';

/** 0 private < 1 animators < 2 members < 3 public: rows with `vis` at least this are visible to the viewer. */
export function floorOf(viewer: Viewer): number {
  return Math.min(...visibleTo(viewer).map((visibility) => VISIBILITIES.indexOf(visibility)));
}

export function defaultFlags(type: string): { readonly vis: number; readonly nameable: number } {
  return {
    vis: VISIBILITIES.indexOf(defaultVisibility(type)),
    nameable: type === 'person' ? 0 : 1,
  };
}

interface ConsentRow {
  readonly purpose: string;
  readonly given_at: string | null;
  readonly withdrawn_at: string | null;
  readonly visibility: (typeof VISIBILITIES)[number] | null;
}

/** Withdrawn unless given again later. */
function isWithdrawn(consent: ConsentRow | undefined): boolean {
  if (consent === undefined || consent.withdrawn_at === null) return false;
  return consent.given_at === null || consent.given_at <= consent.withdrawn_at;
}

/** What consents make of an actor.
 *  - `vis`: `appearOnMap` withdrawn → private. Its visibility counts when it was given; not given, it may only narrow.
 *  - `nameable`: not private, `namedInReport` not withdrawn, and non-person, public, or `namedInReport` given.
 *  - `suggestible`, `may_introduce`: operator basis, so true until withdrawn; false for a private actor. */
export function actorFlags(type: string, consents: readonly ConsentRow[]): readonly number[] {
  const of = (purpose: string): ConsentRow | undefined =>
    consents.find((consent) => consent.purpose === purpose);
  const basis = defaultFlags(type).vis;
  const onMap = of('appearOnMap');
  let vis = basis;
  if (isWithdrawn(onMap)) vis = 0;
  else if (onMap !== undefined && onMap.visibility !== null) {
    const asked = VISIBILITIES.indexOf(onMap.visibility);
    vis = onMap.given_at === null ? Math.min(basis, asked) : asked;
  }
  const named = of('namedInReport');
  const hidden = isWithdrawn(onMap);
  const nameable =
    !hidden &&
    !isWithdrawn(named) &&
    (type !== 'person' || vis === 3 || (named !== undefined && named.given_at !== null));
  const suggestible = !hidden && !isWithdrawn(of('beSuggested'));
  const mayIntroduce = !hidden && !isWithdrawn(of('mayIntroduce'));
  return [vis, Number(nameable), Number(suggestible), Number(mayIntroduce)];
}

/** Brings the derived flags of these actors in line with their consents; in the transaction that changed them. */
export function refreshFlags(db: Database, actors: Iterable<number>): void {
  const type = db.prepare<[number], string>('SELECT type FROM actors WHERE n = ?').pluck();
  const consents = db.prepare<[number], ConsentRow>(
    'SELECT purpose, given_at, withdrawn_at, visibility FROM consents WHERE actor = ?',
  );
  const update = db.prepare(
    'UPDATE actors SET vis = ?, nameable = ?, suggestible = ?, may_introduce = ? WHERE n = ?',
  );
  for (const n of actors) update.run(...actorFlags(type.get(n) ?? '', consents.all(n)), n);
}
