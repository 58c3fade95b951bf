import type { EcosystemColumns } from '../domain/ecosystem.js';

/** Who has a role, and when: as a main role, always; as a dated role, while it holds. */
export interface RoleHolders {
  /** True when the actor has the role on that day. */
  readonly has: (actor: number, day: number) => boolean;
  /** Rows that have it on that day, ascending. */
  readonly on: (day: number) => Uint32Array;
}

/** @complexity O(actors + roles) */
export function roleHolders({ actors, roles }: EcosystemColumns, role: string): RoleHolders {
  const always = new Set<number>();
  actors.role.codes.forEach((code, row) => {
    if (actors.role.values[code] === role) always.add(row);
  });
  const spells = new Map<number, (readonly [from: number, to: number])[]>();
  roles?.actor.forEach((row, at) => {
    if (roles.role.values[roles.role.codes[at]!] !== role) return;
    const own = spells.get(row) ?? [];
    spells.set(row, own);
    own.push([roles.from[at]!, roles.to[at]!]);
  });
  // An unknown end leaves the role open; NaN compares false.
  const has = (actor: number, day: number): boolean =>
    always.has(actor) ||
    spells.get(actor)?.some(([from, to]) => !(from > day || to < day)) === true;
  return {
    has,
    on: (day) =>
      Uint32Array.from(new Set([...always, ...spells.keys()]))
        .filter((row) => has(row, day))
        .sort(),
  };
}
