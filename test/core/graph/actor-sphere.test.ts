import { describe, expect, it } from '@jest/globals';
import type { DictColumn } from '@passerelle/core/domain/ecosystem';
import { ROLE_SPHERE } from '@passerelle/core/domain/role-sphere';
import { spheres } from '@passerelle/core/domain/vocabularies/actor-terms';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import { publicSides } from '@passerelle/core/graph/actor-sphere';
import { ecosystem } from '../../support/ecosystem.js';

const column = (...texts: string[]): DictColumn => {
  const values = [...new Set(texts.filter((text) => text !== ''))];
  return { values, codes: Int32Array.from(texts, (text) => values.indexOf(text)) };
};
const sides = (sphere: DictColumn, role: DictColumn) => {
  const { actors } = ecosystem({ actors: ['a', 'b', 'c', 'd', 'e'] });
  return publicSides({ actors: { ...actors, sphere, role } });
};

describe('publicSides', () => {
  it('reads the declared sphere first, then a role that says one, and counts what it derived', () => {
    const found = sides(
      column('public', 'private', '', '', ''),
      column('startup', 'publicBody', 'publicBody', 'university', 'funder'),
    );
    expect([...found.side]).toEqual([0, 1, 0, 1, -1]);
    expect([found.known, found.derived]).toEqual([4, 2]);
  });

  it('knows nobody where neither is said', () => {
    const none = column('', '', '', '', '');
    expect(sides(none, none)).toEqual({ side: new Int32Array(5).fill(-1), known: 0, derived: 0 });
  });

  it('is unknown for all where only one side is known', () => {
    const onlyPublic = sides(
      column('', '', '', '', ''),
      column('publicBody', 'publicBody', '', '', ''),
    );
    expect(onlyPublic).toEqual({ side: new Int32Array(5).fill(-1), known: 0, derived: 0 });
  });

  it('speaks of roles and spheres that exist', () => {
    for (const [role, sphere] of Object.entries(ROLE_SPHERE)) {
      expect([role, roles.has(role)]).toEqual([role, true]);
      expect([sphere, spheres.has(sphere)]).toEqual([sphere, true]);
    }
  });
});
