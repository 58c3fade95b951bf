import { describe, expect, it } from '@jest/globals';
import type { Demand } from '@passerelle/core/domain/mediation';
import { LEVELS } from '@passerelle/core/domain/level';
import { reasonsOf } from '@passerelle/core/encounter/reasons-of';
import type { Encounter, EncounterInput } from '@passerelle/core/encounter/types';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { ecosystem, place } from '../../support/ecosystem.js';

const columns = ecosystem({
  actors: ['a', 'b', 'c', 'd'],
  events: [{ form: 'workshop' }],
  territories: [place('x', 'local', null), place('y', 'local', null)],
  homes: [0, 1, -1, -1],
});
const input: EncounterInput = {
  csr: csrFromEdges(4, [0, 1], [2, 2]),
  community: Int32Array.of(1, 2, 1, 2),
  territory: columns.actors.territory,
  sector: Int32Array.of(0, 1, 0, 0),
  scale: Int8Array.of(0, 3, 0, 3),
  hub: Uint8Array.of(0, 0, 0, 1),
  suggestible: Uint8Array.of(1, 1, 1, 1),
  mayIntroduce: Uint8Array.of(1, 1, 1, 1),
};
const PLAIN: Encounter = {
  recipient: 0,
  target: 1,
  score: 50,
  terms: { F: NaN, P: 1, I: 1, B: 1, S: 1 },
  features: {
    twoTies: 1,
    threeTies: 0,
    adamicAdar: 1,
    jaccard: 1,
    contactsOfRecipient: 1,
    contactsOfTarget: 1,
    territoryAffinity: 0,
    sectorAffinity: 0,
  },
  distance: 2,
  common: 1,
  introducer: 2,
  relay: -1,
  event: -1,
  contactsThere: 5,
  nearerHub: -1,
  hopsBefore: -1,
  hopsAfter: -1,
  sharedRelations: 0.5,
  need: -1,
  offer: -1,
  propensity: NaN,
};
const demand = (actorId: string, categoryId: string): Demand =>
  ({ actorId, categoryId }) as unknown as Demand;
const keysOf = (change: Partial<Encounter>, demands: readonly Demand[] = []): string[] =>
  reasonsOf({ ...PLAIN, ...change }, input, columns, ['public', 'private'], demands).map(
    ({ key }) => key,
  );
const valuesOf = (key: string, change: Partial<Encounter>, demands?: readonly Demand[]): unknown =>
  reasonsOf({ ...PLAIN, ...change }, input, columns, ['public', 'private'], demands).find(
    (one) => one.key === key,
  )?.values;

describe('reasonsOf', () => {
  it('names what two actors have apart and who knows both', () => {
    expect(keysOf({})).toEqual([
      'plausibility',
      'introducer',
      'crossesCommunity',
      'crossesTerritory',
      'crossesSector',
      'crossesScale',
    ]);
    expect(valuesOf('introducer', {})).toEqual({ introducer: 'c' });
    expect(valuesOf('crossesTerritory', {})).toEqual({ from: 'x', to: 'y' });
    expect(valuesOf('crossesSector', {})).toEqual({ from: 'public', to: 'private' });
    expect(valuesOf('crossesScale', {})).toEqual({ from: LEVELS[0], to: LEVELS[3] });
  });

  it('says that nobody can introduce them, or through whom, or where both were', () => {
    expect(keysOf({ introducer: -1 })).toContain('noIntroducer');
    expect(valuesOf('introducerChain', { relay: 3 })).toEqual({ introducer: 'c', relay: 'd' });
    expect(valuesOf('commonEvent', { event: 0, introducer: -1 })).toEqual({ event: 'e0' });
  });

  it('says that a circle opens only while the recipient hardly knows it', () => {
    expect(keysOf({ contactsThere: 3 })).not.toContain('opensCircle');
    expect(valuesOf('opensCircle', { contactsThere: 2 })).toEqual({
      community: 2,
      contactsThere: 2,
    });
  });

  it('names the hub that comes nearer, unless it is the one suggested', () => {
    const nearer = { hopsBefore: 4, hopsAfter: 3 };
    expect(valuesOf('nearerToHub', { nearerHub: 3, ...nearer })).toEqual({
      level: LEVELS[3],
      hub: 'd',
      before: 4,
      after: 3,
    });
    expect(keysOf({ nearerHub: 1, ...nearer })).not.toContain('nearerToHub');
  });

  it('never rounds few relations down to none', () => {
    expect(valuesOf('fewRelations', { sharedRelations: 0.0001 })).toEqual({ percent: 0.1 });
    expect(valuesOf('fewRelations', { sharedRelations: 0 })).toEqual({ percent: 0 });
    expect(keysOf({ sharedRelations: 0.051 })).not.toContain('fewRelations');
  });

  it('tells a random place as such', () => {
    expect(keysOf({ propensity: 0.02 })).toContain('randomPlace');
  });

  it('says whose demand is met, and nothing of one that is gone', () => {
    const demands = [demand('a', 'money'), demand('b', 'seed'), demand('b', 'room')];
    const same = [demand('a', 'seed'), demand('b', 'seed')];
    expect(valuesOf('answersNeed', { need: 0, offer: 1 }, same)).toMatchObject({ exact: 'yes' });
    const near = [demand('a', 'money/seed'), demand('b', 'money')];
    expect(valuesOf('answersNeed', { need: 0, offer: 1 }, near)).toMatchObject({ exact: 'no' });
    // Nothing in common but their texts.
    expect(valuesOf('answersNeed', { need: 0, offer: 1 }, demands)).toEqual({
      need: 'money',
      offer: 'seed',
      exact: 'text',
    });
    expect(valuesOf('meetsOffer', { need: 2, offer: 1 }, demands)).toEqual({
      need: 'room',
      offer: 'seed',
      exact: 'text',
    });
    for (const gone of [{ need: 9, offer: 1 }, { need: 0, offer: 9 }, { need: 0 }]) {
      expect(keysOf(gone, demands).filter((key) => /Need|Offer/.test(key))).toEqual([]);
    }
  });

  it('names at most two topics in common, after the demand, expected numbers to two digits', () => {
    const topic = (name: string) => ({
      topic: name,
      ofRecipient: 4,
      ofTarget: 3,
      expectedOfRecipient: 1.2345,
      expectedOfTarget: 0.034_56,
    });
    const topics = ['Health', 'Energy', 'Arts'].map(topic);
    const told = reasonsOf(PLAIN, input, columns, ['public', 'private'], [], topics);
    expect(told.slice(0, 3).map(({ key }) => key)).toEqual([
      'sharedTopic',
      'sharedTopic',
      'plausibility',
    ]);
    expect(told[0]?.values).toEqual({
      topic: 'Health',
      ofRecipient: 4,
      ofTarget: 3,
      expectedOfRecipient: 1.2,
      expectedOfTarget: 0.035,
    });
  });
});
