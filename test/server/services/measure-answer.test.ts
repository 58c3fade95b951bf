import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { measureAnswerRow } from '@passerelle/core/contract/measure-answer';
import type { MeasureAnswerRow } from '@passerelle/core/contract/measure-answer';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR, asOf: '2026-10-31' };
let demo: Awaited<ReturnType<typeof servicesOn>>;
let toy: Awaited<ReturnType<typeof servicesOn>>;
beforeAll(async () => {
  [demo, toy] = [await servicesOn('demo/canonical'), await servicesOn('toy')];
});
afterAll(async () => {
  await demo.store.close();
  await toy.store.close();
});

async function asked(measure: string, more: object = {}): Promise<readonly MeasureAnswerRow[]> {
  const { rows } = await demo.services.measure({ ...scope, ...more, measure });
  for (const row of rows) measureAnswerRow.parse(row);
  return rows;
}

describe('any measure by its id', () => {
  it('of ties has the published figures of the toy, first figure first', async () => {
    const of = async (measure: string): Promise<[string, unknown][]> =>
      (await toy.services.measure({ viewer: ANIMATOR, measure })).rows.map((row) => [
        `${String(row.of)}-${String(row.other)}`,
        row.value,
      ]);
    const cut = await of('cutEdge');
    expect(cut.filter(([, value]) => value === 1)).toEqual([['B3-B4', 1]]);
    expect(cut).toHaveLength(22);
    const spans = new Map(await of('localBridge'));
    expect(spans.get('B3-B4')).toBe('infinite');
    expect(spans.get('A1-A2')).toBeNull();
    const flows = (await of('edgeBetweenness')).map(([, value]) => Number(value));
    expect(flows).toEqual([...flows].sort((x, y) => y - x));
    const chances = (await of('disparity')).map(([, value]) => Number(value));
    expect(chances).toEqual([...chances].sort((x, y) => x - y));
  });

  it('of the whole has the figure of its own report, and its interval', async () => {
    const structure = await demo.services.structure(scope);
    const row = structure.rows.find(({ figure }) => figure === 'transitivity');
    const [own, chance] = await asked('transitivity');
    expect([own?.value, own?.low, own?.high]).toEqual([row?.value, row?.low, row?.high]);
    expect([chance?.figure, chance?.value]).toEqual(['byChance', row?.byChance]);
  });

  it('tells the share of remote ties beside the bands, and the mean of who came nearer', async () => {
    const { rows: bands } = await demo.services.distance(scope);
    const sum = (far: boolean): number =>
      bands.reduce((all, { fromKm, ties }) => all + (!far || fromKm >= 100 ? ties : 0), 0);
    const [share] = await asked('remoteTieShare');
    expect(share?.value).toBeCloseTo(sum(true) / sum(false), 12);
    expect(Number(share?.low)).toBeLessThan(Number(share?.value));
    const [mean, ...actors] = await asked('approachToDecision');
    const known = actors.map(({ value }) => value).filter((one) => typeof one === 'number');
    const expected = known.reduce((all, one) => all + one, 0) / known.length;
    expect(mean?.of).toBeNull();
    expect(Number(mean?.value)).toBeCloseTo(expected, 1);
    expect(Number(mean?.low)).toBeLessThanOrEqual(Number(mean?.value));
  });

  it('of pairs is of untied ones, best first', async () => {
    const rows = await asked('katzIndex', { top: 10, territory: 'ORV' });
    expect(rows).toHaveLength(10);
    const scores = rows.map(({ value }) => Number(value));
    expect(scores).toEqual([...scores].sort((x, y) => y - x));
    const tied = (await asked('disparity')).map(({ of, other }) => `${of ?? ''} ${other ?? ''}`);
    const pairs = rows.flatMap(({ of, other }) => [
      `${of ?? ''} ${other ?? ''}`,
      `${other ?? ''} ${of ?? ''}`,
    ]);
    expect(tied.filter((one) => pairs.includes(one))).toEqual([]);
  });

  it('is refused for what is no measure; centrality names the command of one that is not of actors', async () => {
    await expect(demo.services.measure({ ...scope, measure: 'charm' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { got: 'charm' },
    });
    await expect(
      demo.services.centrality({ ...scope, measures: ['modularity'] }),
    ).rejects.toMatchObject({ details: { fault: 'notOfActors', measure: 'modularity' } });
  });
});
