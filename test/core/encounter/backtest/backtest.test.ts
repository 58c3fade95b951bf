import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { firstDay } from '@passerelle/core/domain/period';
import { backtest, type Backtest } from '@passerelle/core/encounter/backtest/backtest';
import { gini } from '@passerelle/core/encounter/backtest/figures';
import { knownBefore } from '@passerelle/core/encounter/backtest/history';
import { peerScores } from '@passerelle/core/encounter/backtest/methods';
import { rng } from '@passerelle/core/graph/rng';
import { ecosystem } from '../../../support/ecosystem.js';
import { karate } from '../../../support/graphs.js';

describe('peerScores', () => {
  it('are those of methods §10 on the karate club', () => {
    const at = (peer: 'ra' | 'aa' | 'jaccard', u: number, v: number): number =>
      peerScores(karate, peer, u, 1)[v] ?? NaN;
    expect(at('ra', 0, 33)).toBeCloseTo(0.9, 6);
    expect(at('ra', 2, 33)).toBeCloseTo(1.566667, 6);
    expect(at('ra', 16, 33)).toBe(0);
    expect(at('aa', 0, 33)).toBeCloseTo(2.71102, 5);
    expect(at('aa', 2, 33)).toBeCloseTo(4.719381, 6);
    expect(at('jaccard', 0, 33)).toBeCloseTo(0.137931, 6);
    expect(at('jaccard', 2, 33)).toBeCloseTo(0.285714, 6);
  });
});

describe('gini', () => {
  it('is that of methods §10', () => {
    expect(gini(Float64Array.of(0, 0, 0, 10))).toBeCloseTo(0.75, 12);
    expect(gini(Float64Array.of(1, 2, 3, 4))).toBeCloseTo(0.25, 12);
  });
});

const CUT = firstDay('2020-01-01');
const ACTORS = 60;
/** Three lands, events and ties from 2018 to 2021; what comes after the cut depends on `future`. */
function history(future: number): EcosystemColumns {
  const random = rng(7);
  const later = rng(future);
  const past = (): number => CUT - 1 - random.below(700);
  const next = (): number => CUT + later.below(700);
  const visitors = Array.from({ length: 24 }, () => random.below(ACTORS));
  return ecosystem({
    actors: Array.from({ length: ACTORS }, (_, i) => `a${String(i).padStart(2, '0')}`),
    territories: ['x', 'y', 'z'].map((id) => ({
      id,
      label: id,
      level: 'national',
      parentId: null,
      country: null,
      lat: null,
      lon: null,
      population: null,
    })),
    homes: Array.from({ length: ACTORS }, () => random.below(3)),
    ties: [
      ...Array.from({ length: 90 }, () => ({
        a: random.below(ACTORS),
        b: random.below(ACTORS),
        start: past(),
        end: next(),
        // As the store has it today: a tie may have grown, or been confirmed, since the cut.
        strength: 1 + later.below(9),
        unconfirmed: later.below(2) === 0,
      })),
      ...Array.from({ length: 80 }, () => ({
        a: later.below(ACTORS),
        b: later.below(ACTORS),
        start: next(),
      })),
      // Some who were at one event are tied later.
      ...Array.from({ length: 12 }, (_, i) => {
        return { a: visitors[i]!, b: visitors[i + 6]!, start: next() };
      }),
    ],
    events: Array.from({ length: 12 }, (_, i) => ({
      form: 'workshop',
      start: i < 6 ? past() : next(),
      end: next(),
      // What later events are about is of the future too.
      sectors: i < 6 ? `s${random.below(3)}` : `s${later.below(3)}`,
    })),
    presences: [
      ...visitors.map((visitor, i) => [visitor, i % 6] as const),
      // Who comes later: to an event that began before, with a day of their own, and to later events.
      ...Array.from({ length: 24 }, (_, i) => [later.below(ACTORS), i % 6, next()] as const),
      ...Array.from({ length: 24 }, (_, i) => [later.below(ACTORS), 6 + (i % 6)] as const),
    ],
  });
}
const run = (columns: EcosystemColumns, eventCap = 2, unmet = false): Backtest =>
  backtest(columns, {
    cut: CUT,
    until: CUT + 700,
    task: 'improbable',
    gate: 'any',
    unmet,
    methods: ['ours', 'random', 'pa', 'cn', 'jaccard', 'aa', 'aa-wide', 'ra', 'l3'],
    eventCap,
    territory: columns.actors.territory,
    recipients: Uint32Array.from({ length: ACTORS }, (_, u) => u),
    places: 5,
    perTarget: 3,
    seed: 1,
    resamples: 50,
  });

describe('backtest', () => {
  let found: Backtest;
  beforeAll(() => {
    found = run(history(1));
  });

  it('knows nothing of the future: whatever comes after the cut, the same is suggested', () => {
    expect(knownBefore(history(2), CUT)).toEqual(knownBefore(history(1), CUT));
    const other = run(history(2));
    const seen = (one: Backtest) =>
      one.rows.map(({ method, mode, shown, exposureGini, coverage }) => {
        return { method, mode, shown, exposureGini, coverage };
      });
    expect(seen(other)).toEqual(seen(found));
    expect(other.rows.map(({ hits }) => hits)).not.toEqual(found.rows.map(({ hits }) => hits));
  });

  it('holds every method to the same caps, and its figures to their range', () => {
    expect(found.rows).toHaveLength(36);
    expect(found.realised).toBeGreaterThan(0);
    for (const row of found.rows) {
      // Three times a target in each of the three lands.
      expect(row.shown).toBeLessThanOrEqual(3 * 3 * found.actors);
      expect(row.precision.figure).toBeCloseTo(row.hits / (5 * found.recipients), 12);
      expect(row.precision.low).toBeLessThanOrEqual(row.precision.figure);
      expect(row.precision.high).toBeGreaterThanOrEqual(row.precision.figure);
      expect(row.auc.low).toBeGreaterThanOrEqual(0);
      expect(row.auc.high).toBeLessThanOrEqual(1);
      expect(row.auc).toEqual(found.rows.find(({ method }) => method === row.method)!.auc);
      expect(row.exposureGini).toBeGreaterThanOrEqual(0);
      expect(row.coverage).toBeLessThanOrEqual(1);
    }
    const reference = found.rows.find(({ method, mode }) => method === 'aa' && mode === 'joint');
    const none = { figure: 0, low: 0, high: 0 };
    expect(reference?.differences).toEqual({
      precision: none,
      bridgingGain: none,
      smallPrecision: none,
    });
    for (const row of found.rows) {
      for (const name of ['precision', 'bridgingGain', 'smallPrecision'] as const) {
        const { figure, low, high } = row.differences?.[name] ?? none;
        expect(figure).toBeCloseTo(row[name].figure - (reference?.[name].figure ?? NaN), 12);
        expect(low).toBeLessThanOrEqual(figure);
        expect(high).toBeGreaterThanOrEqual(figure);
      }
    }
  });

  it('leaves out pairs that shared an event too large to tie them, when asked', () => {
    const all = run(history(1));
    const unmet = run(history(1), 2, true);
    expect(unmet.newPairs).toBe(all.newPairs);
    expect(unmet.realised).toBeLessThan(all.realised);
    // With events up to the default size as ties nobody is left to be left out.
    const tied = run(history(1), 150, true);
    expect(tied.realised).toBe(run(history(1), 150).realised);
    const hits = (one: Backtest, method: string): number | undefined =>
      one.rows.find((row) => row.method === method && row.mode === 'joint')?.hits;
    expect(hits(tied, 'aa-wide')).toBe(hits(tied, 'aa'));
  });

  it('refuses a cut before which hardly anybody is known', () => {
    const columns = history(1);
    expect(() =>
      backtest(columns, {
        cut: CUT - 5_000,
        until: CUT,
        task: 'general',
        gate: 'any',
        unmet: false,
        methods: ['aa'],
        eventCap: 150,
        territory: columns.actors.territory,
        recipients: [0],
        places: 10,
        perTarget: 3,
        seed: 1,
        resamples: 10,
      }),
    ).toThrow('choose a later cut');
  });
});
