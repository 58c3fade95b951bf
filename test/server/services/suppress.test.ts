import { afterEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/core/domain/actor';
import type { Snapshot } from '@passerelle/core/domain/provenance';
import type { Territory } from '@passerelle/core/domain/territory';
import type { Tie } from '@passerelle/core/domain/tie';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR };
let open: { readonly services: Services; readonly store: GraphStore };
afterEach(() => open.store.close());

const actor = (id: string, territoryId: string, type: string): Actor => ({
  id,
  label: id,
  type,
  role: null,
  sphere: null,
  sectors: [],
  territoryId,
  scale: null,
  lat: null,
  lon: null,
  activeFrom: null,
  activeTo: null,
  stage: null,
  size: null,
  attributes: {},
  source: null,
});
const tie = (a: string, b: string): Tie => ({
  key: `${a}-${b}`,
  a,
  b,
  kind: 'meeting',
  directed: false,
  strength: 1,
  amount: null,
  currency: null,
  mode: null,
  start: '2026-01-01',
  end: null,
  origin: null,
  introducerId: null,
  confirmedBy: null,
  evidence: null,
  source: null,
});
const place = (id: string, parentId: string): Territory => ({
  id,
  label: id,
  level: 'local',
  parentId,
  country: null,
  lat: null,
  lon: null,
  population: null,
});
const named = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `X${from + at}`);
/** Twelve or more organisations of a place of their own, in a ring that touches the toy. */
async function ring(count: number, type = 'organisation', parentId = 'WORLD'): Promise<void> {
  const ids = named(100, count);
  await open.store.write({
    territories: [place('TX', parentId), place('TY', 'WORLD')],
    actors: ids.map((id) => actor(id, 'TX', type)),
    ties: ids.flatMap((id, at) => [
      tie(id, ids[(at + 1) % count] ?? ''),
      tie(id, at % 2 === 0 ? 'N1' : 'G1'),
    ]),
  });
}
const states = ({ indicators }: Snapshot) =>
  Object.fromEntries(indicators.map(({ id, state, why }) => [id, why ?? state]));
const taken = (territory: string) => services().takeSnapshot({ ...scope, territory });
const services = (): Services => open.services;

describe('a snapshot of few', () => {
  it('says of a territory of two organisations only that they are few', async () => {
    open = await servicesOn('toy');
    await ring(2);
    const found = states(await taken('TX'));
    expect(found).toMatchObject({ activeShare: 'fewOrganisations', tiesPerActor: 'smallNetwork' });
  });

  it('needs five where they are persons', async () => {
    open = await servicesOn('toy');
    await ring(4, 'person');
    expect(states(await taken('TX'))['activeShare']).toBe('fewPersons');
  });

  it('hides a mean that one organisation makes nearly alone, and tells the others', async () => {
    open = await servicesOn('toy');
    await ring(12);
    const outer = named(500, 200);
    await open.store.write({
      actors: outer.map((id) => actor(id, 'TB', 'organisation')),
      ties: outer.map((id) => tie('X100', id)),
    });
    const found = states(await taken('TX'));
    expect(found).toMatchObject({ tiesPerActor: 'oneDominates', territoryEfficiency: 'measured' });
  });
});

describe('snapshots side by side', () => {
  it('hides what two newcomers would make of the means, and keeps the rest and the count', async () => {
    open = await servicesOn('toy');
    await ring(12);
    const first = await taken('TX');
    expect(states(first)).toMatchObject({ tiesPerActor: 'measured' });
    await open.store.write({
      actors: [actor('Y1', 'TX', 'organisation'), actor('Y2', 'TX', 'organisation')],
      ties: [tie('Y1', 'N1'), tie('Y2', 'N1')],
    });
    const second = await taken('TX');
    expect(states(second)).toMatchObject({
      activeShare: 'smallDifference',
      tiesPerActor: 'smallDifference',
      territoryEfficiency: 'smallDifference',
      singlePassages: 'measured',
    });
    const share = second.indicators.find(({ id }) => id === 'activeShare');
    expect(share).toMatchObject({ value: null, parts: { actors: 14 } });
    expect(await taken('TX')).toEqual(second);
  });

  it('tells the means of a year later, whoever came: everyone else has moved too', async () => {
    open = await servicesOn('toy');
    await ring(12);
    await taken('TX');
    await open.store.write({
      actors: [actor('Y1', 'TX', 'organisation'), actor('Y2', 'TX', 'organisation')],
      ties: [tie('Y1', 'N1'), tie('Y2', 'N1')],
    });
    const later = await services().takeSnapshot({ ...scope, territory: 'TX', asOf: '2026-06-01' });
    expect(states(later)).toMatchObject({ tiesPerActor: 'measured', activeShare: 'measured' });
  });

  it('tells the means again once three organisations came', async () => {
    open = await servicesOn('toy');
    await ring(12);
    await taken('TX');
    await open.store.write({
      actors: ['Y1', 'Y2', 'Y3'].map((id) => actor(id, 'TX', 'organisation')),
      ties: ['Y1', 'Y2', 'Y3'].map((id) => tie(id, 'N1')),
    });
    expect(states(await taken('TX'))['tiesPerActor']).toBe('measured');
  });

  it('hides a territory whose parts, published before, leave one actor of it', async () => {
    open = await servicesOn('toy');
    await ring(14, 'organisation', 'TY');
    await open.store.write({
      actors: [actor('Y1', 'TY', 'organisation')],
      ties: [tie('Y1', 'N1')],
    });
    expect(states(await taken('TX'))['tiesPerActor']).toBe('measured');
    expect(states(await taken('TY'))['tiesPerActor']).toBe('smallDifference');
    expect(states(await taken('TX'))['tiesPerActor']).toBe('measured');
  });

  it('hides the count of active persons when it leaves fewer than five', async () => {
    open = await servicesOn('toy');
    await ring(20, 'person');
    await open.store.write({ actors: [actor('Y1', 'TX', 'person'), actor('Y2', 'TX', 'person')] });
    expect(states(await taken('TX'))['activeShare']).toBe('smallDifference');
  });
});
