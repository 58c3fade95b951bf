import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edgeBetween, nodeStrengths } from '@passerelle/core/graph/csr';
import { evidenceOf } from '@passerelle/core/graph/evidence';
import { csrFromGraph, strengthsByEdge, toGraphology } from '@passerelle/core/graph/graphology';
import { project } from '@passerelle/core/graph/projection';
import { ecosystem, type EcosystemText } from '../../support/ecosystem.js';
import { ROOT } from '../../support/sources.js';

const strengthOf = (text: EcosystemText, a = 0, b = 1, halfLifeDays = 365): number => {
  const { csr } = project(ecosystem(text), { halfLifeDays });
  const edge = edgeBetween(csr, a, b);
  return edge < 0 ? 0 : strengthsByEdge(csr)[edge]!;
};

describe('projection of ties', () => {
  const actors = ['a', 'b', 'c'];
  it.each([
    ['a dated meeting one half-life old', { a: 0, b: 1, kind: 'meeting', start: 1000 }, 0.5],
    ['an undated tie, as one half-life old', { a: 0, b: 1, kind: 'meeting' }, 0.5],
    ['a running membership', { a: 0, b: 1, kind: 'membership', start: 0 }, 1],
    ['an ended membership', { a: 0, b: 1, kind: 'membership', start: 0, end: 1000 }, 0.5],
    ['an employment', { a: 0, b: 1, kind: 'employment', start: 0 }, 2],
    [
      'a collaboration with a later end',
      { a: 0, b: 1, kind: 'collaboration', start: 0, end: 9999 },
      3,
    ],
    ['a strength of its own', { a: 1, b: 0, kind: 'meeting', start: 1365, strength: 4 }, 4],
    ['an own strength of 0, as 1', { a: 0, b: 1, kind: 'meeting', start: 1365, strength: 0 }, 1],
    [
      'a tie nobody confirmed',
      { a: 0, b: 1, kind: 'meeting', start: 1365, unconfirmed: true },
      0.5,
    ],
    ['an unknown kind', { a: 0, b: 1, kind: 'chess', start: 1365 }, 1],
    ['a kind left empty', { a: 0, b: 1, start: 1365 }, 1],
    ['a tie to come', { a: 0, b: 1, kind: 'meeting', start: 1366 }, 0],
    ['a self-tie', { a: 0, b: 0, kind: 'meeting', start: 1365 }, 0],
  ])('counts %s', (_, tie, expected) => {
    expect(strengthOf({ actors, ties: [tie], latestDay: 1365 })).toBeCloseTo(expected, 12);
  });

  it('keeps a tie a thousand years old as structure', () => {
    const { csr } = project(
      ecosystem({ actors, ties: [{ a: 0, b: 1, start: -900_000 }], latestDay: 1e6 }),
    );
    expect(csr.size).toBe(1);
    expect(csr.strengths[0]).toBeGreaterThan(0);
  });

  it('tells undated rows and unknown kinds', () => {
    const ties = [
      { a: 0, b: 1, kind: 'chess' },
      { a: 1, b: 2, kind: 'chess', start: 3 },
      { a: 0, b: 2, kind: 'meeting' },
    ];
    const { undated, unknownKinds } = project(ecosystem({ actors, ties, latestDay: 5 }));
    expect({ undated, unknownKinds }).toEqual({ undated: 2, unknownKinds: { chess: 2 } });
  });

  it('is empty for no facts, and for no actors', () => {
    expect(project(ecosystem({ actors })).csr.size).toBe(0);
    expect(project(ecosystem({ actors: [] })).csr.order).toBe(0);
  });
});

describe('projection of events', () => {
  const actors = ['a', 'b', 'c', 'd'];
  const all = (event: number): readonly (readonly [number, number])[] => [
    [0, event],
    [1, event],
    [2, event],
  ];
  it('shares an event among its pairs', () => {
    const text = {
      actors,
      events: [{ form: 'meeting', start: 1000 }],
      presences: all(0),
      latestDay: 1000,
    };
    expect(strengthOf(text)).toBe(0.5);
    expect(Array.from(nodeStrengths(project(ecosystem(text)).csr))).toEqual([1, 1, 1, 0]);
  });
  it('counts a joint project of at most ten three times, while it runs without age', () => {
    const events = [{ form: 'project', start: 0, end: 2000 }];
    expect(strengthOf({ actors, events, presences: all(0), latestDay: 1000 })).toBe(1.5);
    expect(strengthOf({ actors, events, presences: all(0), latestDay: 2365 })).toBe(0.75);
  });
  it('counts an actor once an event, and drops who did not come or was alone', () => {
    const events = [
      { form: 'meeting', start: 9 },
      { form: 'meeting', start: 9 },
    ];
    const presences = [
      [0, 0],
      [0, 0],
      [1, 0],
      [3, 1],
    ] as const;
    const absences = [[2, 0]] as const;
    expect(strengthOf({ actors, events, presences, absences, latestDay: 9 })).toBe(1);
    expect(project(ecosystem({ actors, events, presences, absences, latestDay: 9 })).csr.size).toBe(
      1,
    );
  });
  it('keeps a large event two-mode', () => {
    const columns = ecosystem({
      actors,
      events: [{ form: 'meeting', start: 9 }],
      presences: all(0),
      latestDay: 9,
    });
    const { csr, twoModeEvents } = project(columns, { eventCap: 2 });
    expect([csr.size, Array.from(twoModeEvents)]).toEqual([0, [0]]);
    expect(evidenceOf(columns, project(columns, { eventCap: 2 }), 0, 1)).toEqual([]);
  });
  it('counts the day the second of two came, and leaves out presences to come', () => {
    const events = [{ form: 'meeting', start: 0 }];
    const presences = [
      [0, 0, 0],
      [1, 0, 635],
      [2, 0, 2000],
    ] as const;
    expect(strengthOf({ actors, events, presences, latestDay: 1000 })).toBe(0.5);
    expect(strengthOf({ actors, events, presences, latestDay: 1000 }, 0, 2)).toBe(0);
  });
  it('counts an undated event as one half-life old and says so', () => {
    const text = { actors, events: [{ form: 'meeting' }], presences: all(0), latestDay: NaN };
    expect(strengthOf(text)).toBe(0.25);
    expect(project(ecosystem(text)).undated).toBe(1);
  });
});

describe('Davis 1941', () => {
  const rows = (name: string): string[][] =>
    readFileSync(join(ROOT, 'fixtures', 'davis-1941', name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const women = rows('actors.csv')
    .map(([id = '']) => id)
    .sort();
  const meetings = rows('events.csv').map(([id = '']) => id);
  const presences = rows('attendances.csv').map(
    ([who = '', what = '']) => [women.indexOf(who), meetings.indexOf(what)] as const,
  );
  const columns = ecosystem({
    actors: women,
    events: meetings.map(() => ({ form: 'meeting', start: 0 })),
    presences,
    latestDay: 0,
  });
  const { csr } = project(columns, { halfLifeDays: Infinity });
  const between = (a: string, b: string): number =>
    strengthsByEdge(csr)[
      edgeBetween(
        csr,
        women.findIndex((one) => one.startsWith(a)),
        women.findIndex((one) => one.startsWith(b)),
      )
    ]!;
  it('has the published ties', () => {
    expect([csr.order, csr.size, presences.length]).toEqual([18, 139, 89]);
    expect(between('nora', 'sylvia')).toBeCloseTo(1.652, 4);
    expect(between('evelyn', 'laura')).toBeCloseTo(1.5626, 4);
  });
  it('gives each woman the number of events she attended in company', () => {
    expect(nodeStrengths(csr)[women.indexOf('evelyn-jefferson')]).toBeCloseTo(8, 12);
  });
});

describe('evidence', () => {
  const columns = ecosystem({
    actors: ['a', 'b', 'c'],
    ties: [
      { a: 0, b: 1, kind: 'meeting', start: 100 },
      { a: 1, b: 0, kind: 'funding' },
      { a: 0, b: 1, kind: 'meeting', start: 999 },
      { a: 0, b: 2, start: 1 },
    ],
    events: [
      { form: 'meeting', start: 50 },
      { form: 'project', start: 20, end: 400 },
      { form: 'meeting', end: 30 },
      { form: 'meeting', start: 1 },
    ],
    presences: [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [0, 2],
      [1, 2],
      [0, 3],
    ],
    latestDay: 500,
  });
  it('adds up to the strength of the edge, newest first', () => {
    const projection = project(columns);
    const facts = evidenceOf(columns, projection, 0, 1);
    expect(facts.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
      'tie 0',
      'event 0',
      'event 2',
      'event 1',
      'tie 1',
    ]);
    const edge = edgeBetween(projection.csr, 0, 1);
    expect(facts.reduce((sum, { strength }) => sum + strength, 0)).toBeCloseTo(
      strengthsByEdge(projection.csr)[edge]!,
      12,
    );
  });
  it('is empty for two who share nothing, and for one actor', () => {
    expect(evidenceOf(columns, project(columns, { asOf: 0 }), 1, 2)).toEqual([]);
    expect(evidenceOf(columns, project(columns), 1, 1)).toEqual([]);
  });
});

describe('graphology', () => {
  it('goes there and back', () => {
    const columns = ecosystem({
      actors: ['a', 'b', 'c'],
      ties: [
        { a: 0, b: 1, start: 0, strength: 2 },
        { a: 1, b: 2, start: 0 },
      ],
      latestDay: 0,
    });
    const projection = project(columns);
    const graph = toGraphology(columns, projection);
    const { csr, keys } = csrFromGraph(graph, { strengthAttribute: 'strength' });
    expect(keys).toEqual(['a', 'b', 'c']);
    expect(csr).toEqual(projection.csr);
    expect(Array.from(csrFromGraph(graph).csr.strengths)).toEqual([1, 1, 1, 1]);
  });
});
