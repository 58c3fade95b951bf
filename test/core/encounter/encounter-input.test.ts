import { describe, expect, it } from '@jest/globals';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { encounterInput, smallActors } from '@passerelle/core/encounter/encounter-input';
import type { EncounterParts } from '@passerelle/core/encounter/encounter-input';
import type { EncounterInput, RowLists } from '@passerelle/core/encounter/types';
import { isNew } from '@passerelle/core/encounter/gates/new';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem } from '../../support/ecosystem.js';
import type { EcosystemText } from '../../support/ecosystem.js';

function inputOf(
  text: EcosystemText,
  more: Partial<EncounterParts> = {},
  change: (columns: EcosystemColumns) => EcosystemColumns = (columns) => columns,
): { readonly input: EncounterInput; readonly sectorNames: readonly string[] } {
  const columns = change(ecosystem(text));
  const order = text.actors.length;
  return encounterInput({
    columns,
    projection: project(columns, { eventCap: 2 }),
    community: new Int32Array(order),
    scale: new Int8Array(order),
    hubRank: new Float64Array(order),
    ...more,
  });
}
const listed = (lists: RowLists | undefined): number[][] =>
  Array.from({ length: (lists?.offsets.length ?? 1) - 1 }, (_, u) => [
    ...lists!.rows.subarray(lists!.offsets[u], lists!.offsets[u + 1]),
  ]);
const ABCD = ['a', 'b', 'c', 'd'];

describe('encounterInput', () => {
  it('tells sectors by the first of sphere, role and sectors that tells half of the actors apart', () => {
    const roles = ['funder', 'mentor', '', ''];
    const bySphere = inputOf({ actors: ABCD, spheres: ['public', 'private', '', ''], roles });
    expect(bySphere.sectorNames).toEqual(['public', 'private']);
    const byRole = inputOf({ actors: ABCD, spheres: ['public', '', '', ''], roles });
    expect(byRole.sectorNames).toEqual(['funder', 'mentor']);
    // One value for all tells nobody apart.
    const same = ['public', 'public', 'public', 'public'];
    expect(inputOf({ actors: ABCD, spheres: same, roles }).sectorNames).toEqual([
      'funder',
      'mentor',
    ]);
  });

  it('keeps the spheres, unknown as they are, when nothing tells half of the actors apart', () => {
    const { input, sectorNames } = inputOf({ actors: ABCD, spheres: ['public', '', '', ''] });
    expect(sectorNames).toEqual(['public']);
    expect([...input.sector]).toEqual([0, -1, -1, -1]);
  });

  it('sends nobody to those above their own organisation, nor these to them', () => {
    const { input } = inputOf({
      actors: ['ministry', 'agency', 'unit', 'person', 'other'],
      types: ['organisation', 'organisation', 'organisation', 'person', 'organisation'],
      ties: [
        { a: 0, b: 1, kind: 'owner' },
        { a: 1, b: 2, kind: 'owner' },
        { a: 3, b: 2, kind: 'employment' },
        { a: 4, b: 2, kind: 'collaboration' },
      ],
    });
    expect(listed(input.above)).toEqual([[], [0], [0, 1], [0, 1], []]);
    expect(isNew(input, 3, 0)).toBe(false);
    expect(isNew(input, 0, 3)).toBe(false);
    expect(isNew(input, 0, 2)).toBe(false);
    expect(isNew(input, 3, 4)).toBe(true);
  });

  it('ends where organisations own each other', () => {
    const { input } = inputOf({
      actors: ['a', 'b'],
      types: ['organisation', 'organisation'],
      ties: [
        { a: 0, b: 1, kind: 'owner' },
        { a: 1, b: 0, kind: 'owner' },
      ],
    });
    expect(listed(input.above)).toEqual([[1], [0]]);
  });

  it('lists the organisations of persons by ties of belonging, whichever end the person is', () => {
    const { input } = inputOf({
      actors: ABCD,
      types: ['person', 'organisation', 'person', 'organisation'],
      ties: [
        { a: 0, b: 1, kind: 'employment' },
        { a: 3, b: 0, kind: 'membership' },
        { a: 2, b: 1, kind: 'collaboration' },
        { a: 0, b: 2, kind: 'affiliation' },
        { a: 1, b: 3, kind: 'owner' },
        { a: 2, b: 3 },
      ],
    });
    expect(listed(input.organisations)).toEqual([[1, 3], [], [], []]);
  });

  it('parts events too large to tie into places to meet and projects worked on together', () => {
    const { input } = inputOf({
      actors: ABCD,
      events: [{ form: 'conference' }, { form: 'project' }, { form: 'conference' }],
      presences: [
        ...[0, 1, 2].map((actor) => [actor, 0] as const),
        ...[1, 2, 3].map((actor) => [actor, 1] as const),
        // Of two, it ties them: no place apart.
        [0, 2],
        [3, 2],
      ],
    });
    expect(listed(input.events)).toEqual([[0], [0], [0], []]);
    expect(listed(input.projects)).toEqual([[], [1], [1], [1]]);
  });

  it('counts ties and presences, not absences, to tell small actors', () => {
    const columns = ecosystem({
      actors: ABCD,
      ties: [
        { a: 0, b: 1 },
        { a: 0, b: 2 },
        { a: 0, b: -1 },
      ],
      events: [{ form: 'workshop' }],
      presences: [
        [1, 0],
        [-1, 0],
      ],
      absences: [[2, 0]],
    });
    expect([...smallActors(columns)]).toEqual([0, 1, 1, 1]);
  });

  it('takes two spellings of an organisation for one, and never two persons', () => {
    const { input } = inputOf({
      actors: ['a', 'b', 'c', 'd', 'e', 'f'],
      types: ['organisation', 'organisation', 'organisation', 'person', 'person', 'organisation'],
      labels: ['École des Mines (Paris)', 'MINES, ECOLE DES', '(…)', 'Ana', 'Ana', 'Autre'],
    });
    const [first, second, empty, ana, other, different] = input.name!;
    expect(second).toBe(first);
    expect([empty, ana, other]).toEqual([-1, -1, -1]);
    expect(different).not.toBe(first);
  });

  it('names networks, which are met through their members', () => {
    const { input } = inputOf({ actors: ['a', 'b'], types: ['network', 'person'] });
    expect([...input.network!]).toEqual([1, 0]);
  });

  it('spares who has as many introductions open as one may have, and who did not consent', () => {
    const introductions = new Map([
      ['a', 4],
      ['b', 5],
    ]);
    const silentD = (columns: EcosystemColumns): EcosystemColumns => ({
      ...columns,
      actors: { ...columns.actors, mayIntroduce: Uint8Array.of(1, 1, 1, 0) },
    });
    expect([...inputOf({ actors: ABCD }, {}, silentD).input.mayIntroduce]).toEqual([1, 1, 1, 0]);
    expect([...inputOf({ actors: ABCD }, { introductions }, silentD).input.mayIntroduce]).toEqual([
      1, 0, 1, 0,
    ]);
  });

  it('keeps an answered pair silent from both sides, and bears one that left', () => {
    const { input } = inputOf(
      { actors: ABCD },
      {
        silent: [
          ['a', 'c'],
          ['b', 'gone'],
          ['gone', 'd'],
        ],
      },
    );
    expect(listed(input.silent)).toEqual([[2], [], [0], []]);
  });

  it('holds demands only when somebody expressed one', () => {
    expect(inputOf({ actors: ABCD }).input.demand).toBeUndefined();
  });
});
