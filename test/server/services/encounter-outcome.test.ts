import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { outcomeSentences } from '@passerelle/core/contract/encounter-outcome';
import type { EncounterOutcomeRow } from '@passerelle/core/contract/rows';
import type { Suggestion } from '@passerelle/core/domain/mediation';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import request from 'supertest';
import { createApp } from '../../../server/src/api/create-app.js';
import { learntIn } from '../../../server/src/services/answer-model.js';
import type { GraphStore } from '@passerelle/core/store/graph-store';
import type { Services } from '../../../server/src/services/types.js';
import { keepAnswers } from '../../support/answers.js';
import { servicesOn } from './toy.js';

const asked = { viewer: ANIMATOR };
let services: Services;
let store: GraphStore;
beforeEach(async () => {
  ({ services, store } = await servicesOn('toy'));
});
afterEach(() => store.close());

const ACTORS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3'];
const isAccepted = ({ answer }: Suggestion): boolean => answer !== 'declined';
const outcome = () => services.encounterOutcome(asked);
const forecasts = (rows: readonly EncounterOutcomeRow[]) =>
  rows.filter(({ by }) => by === 'forecast');
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('the outcome of suggestions', () => {
  it('learns nothing from 199 answers, and says so', async () => {
    await keepAnswers(store, ACTORS, 199);
    const { meta, rows } = await outcome();
    expect(meta.notes[0]).toMatchObject({ key: 'notCalibrated', values: { answers: 199 } });
    expect(forecasts(rows)).toEqual([]);
    expect((await services.encounters(asked)).meta.notes.map(({ key }) => key)).not.toContain(
      'calibrated',
    );
  });

  it('counts places drawn at random by themselves, with their interval', async () => {
    const kept = await keepAnswers(store, ACTORS, 240);
    const { rows } = await outcome();
    const drawn = kept.filter(({ propensity }) => propensity !== null);
    const random = rows.find(({ group }) => group === 'random');
    const share = drawn.filter(isAccepted).length / drawn.length;
    expect(random).toMatchObject({
      by: 'place',
      suggested: 24,
      answered: 24,
      decided: 24,
      acceptance: share,
      met: drawn.filter(({ answer }) => answer === 'met' || answer === 'tie').length,
    });
    expect(random?.acceptanceLow).toBeLessThan(share);
    expect(random?.acceptanceHigh).toBeGreaterThan(share);
    const all = rows.find(({ by }) => by === 'all');
    expect(all).toMatchObject({ suggested: 240, interested: kept.filter(isAccepted).length });
    for (const by of ['territory', 'size', 'scale', 'place'])
      expect(sum(rows.filter((row) => row.by === by).map((row) => row.suggested))).toBe(240);
  });

  it('forecasts from 200 answers on, each by what was not learnt from it, and tells how well', async () => {
    const kept = await keepAnswers(store, ACTORS, 400);
    const { meta, rows } = await outcome();
    const [note] = meta.notes;
    expect(note?.key).toBe('calibrated');
    expect(note?.values['answers']).toBe(400);
    // Better than one forecast for all, in its whole interval: here answers do follow from what is known of pairs.
    expect(note?.values['high']).toBeLessThan(Number(note?.values['share']));
    const lines = forecasts(rows);
    expect(sum(lines.map(({ answered }) => answered))).toBe(400);
    // Bands with few answers are hidden.
    const known = lines.filter(({ hidden }) => !hidden);
    expect(sum(known.map(({ interested }) => interested ?? NaN))).toBeGreaterThan(0);
    expect(sum(known.map(({ interested }) => interested ?? NaN))).toBeLessThanOrEqual(
      kept.filter(isAccepted).length,
    );
    for (const { group, forecast } of lines) {
      const [from = NaN, to = NaN] = group.split('-').map(Number);
      expect(forecast).toBeGreaterThanOrEqual(from - 1e-9);
      expect(forecast).toBeLessThanOrEqual(to + 1e-9);
    }
    const many = lines.filter(({ answered }) => answered >= 30);
    expect(many.length).toBeGreaterThan(1);
    for (const { forecast, acceptanceLow, acceptanceHigh } of many) {
      expect(forecast).toBeGreaterThan((acceptanceLow ?? NaN) - 0.1);
      expect(forecast).toBeLessThan((acceptanceHigh ?? NaN) + 0.1);
    }
    const suggested = await services.encounters(asked);
    expect(suggested.meta.notes.map(({ key }) => key)).toContain('calibrated');
  });

  it('is the same over HTTP, for animators only', async () => {
    await keepAnswers(store, ACTORS, 240);
    const app = (role: 'animator' | 'viewer') =>
      createApp(services, { version: 'test', viewer: { role }, requestsPerMinute: 0 });
    const answer = await request(app('animator')).get('/api/v1/encounters/outcome');
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(answer.body).toEqual(JSON.parse(JSON.stringify(await outcome())));
    expect(answer.text).toContain('"calibrated"');
    const refused = await request(app('viewer')).get('/api/v1/encounters/outcome');
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain('suggested');
  });

  it('is of the recipients of the territory asked for, over HTTP too', async () => {
    const kept = await keepAnswers(store, ACTORS, 240);
    const everywhere = await outcome();
    const [first, ...others] = everywhere.rows.filter(({ by }) => by === 'territory');
    expect(others.length).toBeGreaterThan(0);
    const territory = first?.group ?? '';
    const { meta, rows } = await services.encounterOutcome({ ...asked, territory });
    expect(rows[0]).toMatchObject({ by: 'all', suggested: first?.suggested });
    expect(rows[0]?.suggested).toBeLessThan(kept.length);
    expect(meta.options['territory']).toBe(territory);
    // The model is learnt from all answers: what it forecasts is told for the whole only.
    expect(forecasts(rows)).toEqual([]);
    const options = { version: 'test', viewer: ANIMATOR, requestsPerMinute: 0 };
    const get = (query: object) =>
      request(createApp(services, options)).get('/api/v1/encounters/outcome').query(query);
    expect((await get({ territory })).body).toEqual(JSON.parse(JSON.stringify({ meta, rows })));
    expect((await get({ territory: 'NOPE' })).status).toBe(404);
    expect((await get({ teritory: 'NOPE' })).status).toBe(400);
  });

  it('is read from fewer answers as soon as one of the two takes consent back', async () => {
    const kept = await keepAnswers(store, ACTORS, 240);
    expect((await outcome()).rows[0]?.suggested).toBe(240);
    await store.write({
      consents: [
        {
          actorId: 'A1',
          purpose: 'appearOnMap',
          givenAt: '2024-01-01',
          withdrawnAt: '2026-06-01',
          visibility: null,
        },
      ],
    });
    const left = kept.filter(
      ({ recipientId, targetId }) => ![recipientId, targetId].includes('A1'),
    );
    const { meta, rows } = await outcome();
    expect(rows[0]?.suggested).toBe(left.length);
    expect(meta.notes[0]).toMatchObject({ key: 'notCalibrated', values: { answers: left.length } });
    expect((await services.encounters(asked)).meta.notes.map(({ key }) => key)).not.toContain(
      'calibrated',
    );
  });

  it('hides what fewer than five answers say, in the service, over HTTP and in words', async () => {
    await keepAnswers(store, ACTORS, 4);
    const { meta, rows } = await outcome();
    expect(meta.notes.map(({ key }) => key)).toContain('fewAnswers');
    expect(rows[0]).toMatchObject({ by: 'all', suggested: 4, hidden: true, acceptance: null });
    for (const row of rows) expect([row.interested, row.met, row.tie]).toEqual([null, null, null]);
    const app = createApp(services, { version: 'test', viewer: ANIMATOR, requestsPerMinute: 0 });
    const { body } = (await request(app).get('/api/v1/encounters/outcome')) as {
      body: { rows: EncounterOutcomeRow[] };
    };
    expect(body.rows).toEqual(rows);
    expect(outcomeSentences('fr', rows)[0]).toBe('4 réponses à 4 propositions.');
  });

  it('is told in words, undefined figures as n/a', async () => {
    expect(outcomeSentences('en', (await outcome()).rows)).toEqual([]);
    await keepAnswers(store, ACTORS, 240);
    const { rows } = await outcome();
    const [steps, baseline] = outcomeSentences('en', rows);
    expect(steps).toMatch(/^240 of 240 suggestions were answered: \d+ found interest/);
    expect(baseline).toMatch(
      /: \d+% \[\d+%, \d+%\] where the score chose, \d+% \[\d+%, \d+%\] where/,
    );
    const byScore = rows.filter(({ group }) => group !== 'random');
    expect(outcomeSentences('fr', byScore)[1]).toMatch(
      /, n\/a quand la place .* rien ne se compare/,
    );
  });
});

describe('the model learnt from answers', () => {
  it('is kept until an answer changes, is added or may no longer be read', async () => {
    await keepAnswers(store, ACTORS, 240);
    const now = async () => learntIn(store, await store.suggestions(ANIMATOR, {}));
    const first = await now();
    expect(first.calibration?.answers).toBe(240);
    expect(await now()).toBe(first);
    const [one] = first.from;
    await store.answerSuggestion(one?.id ?? '', 'later', '2026-06-02T09:00:00.000Z');
    const second = await now();
    expect(second).not.toBe(first);
    expect([second.calibration?.answers, second.key]).not.toEqual([240, first.key]);
    expect(second.calibration?.answers).toBe(239);
    await store.erase(one?.recipientId ?? '');
    const third = await now();
    expect(third.from.length).toBeLessThan(239);
    expect(third.key).not.toBe(second.key);
  });

  it('is the same whatever the order answers are stored in', async () => {
    await keepAnswers(store, ACTORS, 240);
    const rows = await store.suggestions(ANIMATOR, {});
    expect(learntIn(store, [...rows].reverse())).toBe(learntIn(store, rows));
  });
});
