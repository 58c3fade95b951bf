import type { EcosystemColumns } from '../domain/ecosystem.js';
import { ROLE_SPHERE } from '../domain/role-sphere.js';

export interface PublicSides {
  /** 0 = public, 1 = any other sphere, -1 = unknown, by actor. */
  readonly side: Int32Array;
  /** Actors whose sphere is known, and those among them for whom it was read from the role. */
  readonly known: number;
  readonly derived: number;
}

/** Public or other, by the declared sphere, else by a role that says one by itself. Declared wins; the count of derived
 *  ones is kept apart, to be told. Where only one side is known nobody can be seen crossing: then it is unknown for all.
 *  @complexity O(n) */
export function publicSides({ actors }: Pick<EcosystemColumns, 'actors'>): PublicSides {
  const { ids, sphere, role } = actors;
  const side = new Int32Array(ids.length).fill(-1);
  let known = 0;
  let derived = 0;
  for (let row = 0; row < ids.length; row++) {
    const declared = sphere.values[sphere.codes[row]!] ?? '';
    const own = declared === '' ? ROLE_SPHERE[role.values[role.codes[row]!] ?? ''] : declared;
    if (own === undefined) continue;
    side[row] = own === 'public' ? 0 : 1;
    known++;
    if (declared === '') derived++;
  }
  const isTold = side.includes(0) && side.includes(1);
  return isTold ? { side, known, derived } : { side: side.fill(-1), known: 0, derived: 0 };
}
