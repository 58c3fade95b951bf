import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { createPoolCompute } from '../../../server/src/jobs/pool.js';
import { servicesOn } from './toy.js';

const scope = { viewer: ANIMATOR, territory: 'ORV', resamples: 60 };
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeEach(async () => {
  open = await servicesOn('demo/canonical');
});
afterEach(() => open.store.close());

describe('hubs over resamples', () => {
  it('say of each how often it is one, and call it sure, perhaps or no by the settings', async () => {
    const { rows, meta } = await open.services.hubs(scope);
    const hubs = rows.filter(({ hub }) => hub);
    const sum = rows.reduce((all, { hubProbability }) => all + (hubProbability ?? 0), 0);
    // Every resample has as many hubs; two with the same rank may share the last place.
    expect(sum).toBeGreaterThanOrEqual(hubs.length - 1e-9);
    expect(sum).toBeLessThan(hubs.length + 1);
    for (const { hubProbability, hubMembership, hubRank, hubRankLow, hubRankHigh } of rows) {
      const share = hubProbability ?? NaN;
      expect(hubMembership).toBe(share >= 0.8 ? 'sure' : share >= 0.2 ? 'perhaps' : 'no');
      expect(hubRankLow).toBeLessThanOrEqual(hubRank + 1e-9);
      expect(hubRankHigh).toBeGreaterThanOrEqual(hubRank - 1e-9);
    }
    expect(meta.notes.map(({ key }) => key)).toContain('resampled');
    expect(meta.options['resamples']).toBe(60);
  });

  it('are the same whoever computes them', async () => {
    const alone = await open.services.hubs(scope);
    const compute = createPoolCompute();
    const shared = await servicesOn('demo/canonical', { compute });
    try {
      expect((await shared.services.hubs(scope)).rows).toEqual(alone.rows);
    } finally {
      await compute.close();
      await shared.store.close();
    }
  });

  it('add nothing where they were not asked for', async () => {
    const { rows } = await open.services.hubs({ viewer: ANIMATOR, territory: 'ORV' });
    expect(rows[0]).not.toHaveProperty('hubProbability');
  });
});
