import { describe, expect, it } from '@jest/globals';
import { remoteSurvival } from '@passerelle/core/analysis/dynamics/remote-survival';
import { ecosystem, type EcosystemText, type TieText } from '../../../support/ecosystem.js';

const names = Array.from({ length: 40 }, (_, i) => `a${String(i).padStart(2, '0')}`);
/** Even actors in Rennes, odd ones in Marseille; the last one nowhere. */
const lat = names.map((_, i) => (i === 39 ? NaN : i % 2 === 0 ? 48.11 : 43.3));
const lon = names.map((_, i) => (i % 2 === 0 ? -1.68 : 5.37));
const options = { asOf: 1000, remoteKm: 100, few: 30, intervalShare: 0.9, fewest: 1 };
const tie = (a: number, b: number, start: number, end?: number, mode?: string): TieText => ({
  a,
  b,
  start,
  kind: 'mentoring',
  ...(end === undefined ? {} : { end }),
  ...(mode === undefined ? {} : { mode }),
});
const found = (text: Omit<EcosystemText, 'actors'>, more: Partial<typeof options> = {}) =>
  remoteSurvival(ecosystem({ actors: names, ...text }), lat, lon, { ...options, ...more });

describe('how long remote ties last', () => {
  it('counts ties over the distance between known places only, with a start and an end or a kind that lasts', () => {
    const { apart, met } = found({
      ties: [
        tie(0, 1, 100, 300),
        tie(0, 2, 100, 300),
        tie(0, 39, 100, 300),
        { a: 0, b: 3, kind: 'membership', start: 900 },
        { a: 0, b: 5, kind: 'meeting', start: 900 },
        { a: 0, b: 7, kind: 'membership' },
        tie(2, 1, 1001),
      ],
    });
    expect([apart.lives, apart.ended, met.lives]).toEqual([2, 1, 0]);
    expect(apart.at(100).survival).toBe(1);
    expect(apart.at(200).survival).toBe(0);
  });

  it('puts a tie on one side until the two meet on site, on the other from then on', () => {
    const { apart, met } = found({
      ties: [
        tie(0, 1, 100, 500, 'online'),
        tie(1, 0, 300, 300, 'onsite'),
        tie(2, 3, 100, 500, 'onsite'),
        tie(4, 5, 100, 500),
        tie(6, 7, 100, 500),
        tie(7, 6, 600, 600, 'onsite'),
        tie(8, 9, 100, 500, 'hybrid'),
      ],
    });
    // 0-1 until day 200 of its life, 4-5, 6-7 and 8-9 to the end; the two meetings of one day are no relations.
    expect([apart.lives, apart.ended]).toEqual([4, 3]);
    expect([met.lives, met.ended]).toEqual([2, 2]);
    expect(apart.at(400).survival).toBe(0);
    expect(met.at(399).survival).toBe(1);
    expect(met.at(400).survival).toBe(0);
  });

  it('takes encounters of few on site as meetings, crowds and online ones not', () => {
    const pairs = [
      [0, 1],
      [2, 3],
      [4, 5],
    ] as const;
    const text = {
      ties: pairs.map(([a, b]) => tie(a, b, 100, 500)),
      events: [
        { form: 'workshop', start: 50, mode: 'onsite' },
        { form: 'workshop', start: 50, mode: 'online' },
        { form: 'workshop', start: 50, mode: 'onsite' },
      ],
      presences: [
        ...pairs.flatMap(([a, b], event) => [[a, event] as const, [b, event] as const]),
        [6, 2] as const,
      ],
    };
    expect(found(text).met.lives).toBe(2);
    expect(found(text, { few: 2 }).met.lives).toBe(1);
  });

  it('does not favour those who had the time to meet: a coin tossed each day makes no difference', () => {
    // All last 1 … 36 days; half of them would meet on day 18, if they hold that long.
    const ties = Array.from({ length: 36 }, (_, i): TieText[] => [
      { a: i & ~1, b: (i & ~1) + 1, start: 100, end: 100 + i + 1, kind: 'mentoring' },
    ]).flat();
    const meetings = Array.from({ length: 9 }, (_, i) => tie(4 * i, 4 * i + 1, 118, 118, 'onsite'));
    const { apart, met } = found({ ties: [...ties, ...meetings] }, { fewest: 4 });
    expect(apart.halfLife).toBe(18);
    // Eight of those that met lasted longer, to days 21 22 25 26 29 30 33 34: as long as the others.
    expect(met.halfLife).toBe(26);
  });
});
