import { describe, expect, it } from '@jest/globals';
import {
  calibrate,
  likelihood,
  type AnsweredPair,
} from '@passerelle/core/encounter/acceptance/calibrated-model';
import { isotonic, stepAt } from '@passerelle/core/encounter/acceptance/isotonic';
import { logisticAt, logisticFit } from '@passerelle/core/encounter/acceptance/logistic';
import { FEATURES, featureRow } from '@passerelle/core/encounter/acceptance/pair-features';
import { rng } from '@passerelle/core/graph/rng';

/** Answers whose likelihood is known: that of a logistic curve, bent so that a plain logistic model is off. */
function answers(count: number, seed: number): { pairs: AnsweredPair[]; truth: number[] } {
  const random = rng(seed);
  const truth: number[] = [];
  const pairs = Array.from({ length: count }, () => {
    const features = Float64Array.from({ length: 8 }, () => 4 * random.next() - 2);
    const plain = 1 / (1 + Math.exp(-(1.5 * (features[0] ?? 0) - (features[3] ?? 0))));
    const chance = 0.05 + 0.5 * plain ** 2;
    truth.push(chance);
    return { features, accepted: random.next() < chance, isRandom: random.next() < 0.1 };
  });
  return { pairs, truth };
}

describe('logisticFit', () => {
  it('finds the one maximum: at it, residuals add up to nothing', () => {
    const { pairs } = answers(1_000, 4);
    const rows = pairs.map(({ features }) => features);
    const outcomes = Uint8Array.from(pairs, ({ accepted }) => Number(accepted));
    const model = logisticFit(rows, outcomes);
    const residuals = rows.map((row, i) => (outcomes[i] ?? 0) - logisticAt(model, row));
    expect(residuals.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 4);
    expect(model.coefficients[0]).toBeGreaterThan(0.5);
    expect(model.coefficients[3]).toBeLessThan(-0.3);
    expect(Math.abs(model.coefficients[5] ?? 1)).toBeLessThan(0.3);
  });
});

describe('isotonic', () => {
  it('pools what falls into blocks that rise, and keeps equal forecasts together', () => {
    const forecasts = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.4, 0.5);
    const steps = isotonic(forecasts, Uint8Array.of(0, 1, 0, 1, 0, 1));
    expect([...steps.from]).toEqual([0.1, 0.2, 0.5]);
    expect([...steps.values]).toEqual([0, 0.5, 1]);
    expect([0, 0.1, 0.25, 0.49, 0.5, 1].map((x) => stepAt(steps, x))).toEqual([
      0, 0, 0.5, 0.5, 1, 1,
    ]);
  });
  it('rests each step on as many outcomes as it is told, or all on one', () => {
    const forecasts = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5);
    const outcomes = Uint8Array.of(0, 0, 1, 0, 1);
    expect([...isotonic(forecasts, outcomes, 2).values]).toEqual([0, 2 / 3]);
    expect([...isotonic(forecasts, outcomes, 4).values]).toEqual([2 / 5]);
  });
  it('rises whatever it is given, and keeps the mean', () => {
    const random = rng(2);
    const forecasts = Float64Array.from({ length: 200 }, () => Math.round(20 * random.next()) / 20);
    const outcomes = Uint8Array.from({ length: 200 }, () => random.below(2));
    const steps = isotonic(forecasts, outcomes);
    for (let i = 1; i < steps.values.length; i++) {
      expect(steps.values[i]).toBeGreaterThan(steps.values[i - 1] ?? NaN);
    }
    const sum = (figures: Iterable<number>): number =>
      [...figures].reduce((total, one) => total + one, 0);
    expect(sum(forecasts.map((x) => stepAt(steps, x)))).toBeCloseTo(sum(outcomes), 9);
  });
});

describe('calibrate', () => {
  it('never learns from fewer than 200 answers, or of one kind only', () => {
    const { pairs } = answers(400, 1);
    expect(calibrate([])).toBeNull();
    expect(calibrate(pairs.slice(0, 199))).toBeNull();
    expect(calibrate(pairs.slice(0, 200))).not.toBeNull();
    expect(calibrate(pairs.map((pair) => ({ ...pair, accepted: true })))).toBeNull();
    const nine = pairs.map((pair, i) => ({ ...pair, accepted: i < 9 }));
    expect(calibrate(nine)).toBeNull();
  });

  it('finds the likelihood that answers were drawn from, and says how well', () => {
    const { pairs, truth } = answers(3_000, 3);
    const found = calibrate(pairs);
    const fresh = answers(2_000, 8);
    const misses = fresh.pairs.map(
      ({ features }, i) => likelihood(found!.model, features) - (fresh.truth[i] ?? NaN),
    );
    const meanMiss = misses.reduce((sum, one) => sum + Math.abs(one), 0) / misses.length;
    expect(meanMiss).toBeLessThan(0.05);
    // The best there can be is the mean of p (1 - p).
    const best = truth.reduce((sum, p) => sum + p * (1 - p), 0) / truth.length;
    expect(found!.brier).toBeGreaterThan(best - 0.01);
    expect(found!.brier).toBeLessThan(best + 0.01);
    expect(found!.brier).toBeLessThan(found!.brierOfShare);
    expect(found!.brierLow).toBeLessThan(found!.brier);
    expect(found!.brierHigh).toBeGreaterThan(found!.brier);
    expect(found!.brierOfRandom).toBeCloseTo(found!.brier, 1);
    expect(found!.table.reduce((sum, row) => sum + row.answers.length, 0)).toBe(3_000);
    for (const { answers: counted, forecast, observed } of found!.table) {
      const spread = Math.sqrt((forecast * (1 - forecast)) / counted.length);
      expect(Math.abs(observed - forecast)).toBeLessThan(4 * spread + 0.02);
    }
  });

  it('does not pretend to know where answers owe nothing to the pair', () => {
    const random = rng(5);
    const noise = answers(600, 6).pairs.map((pair) => ({
      ...pair,
      accepted: random.next() < 0.3,
      isRandom: false,
    }));
    const found = calibrate(noise);
    expect(found!.brier).toBeGreaterThan(found!.brierOfShare - 0.005);
    expect(found!.brierOfRandom).toBeNaN();
    expect(calibrate(noise)).toEqual(found);
  });
});

describe('featureRow', () => {
  it('is the same figures a suggestion keeps, and none where one is missing', () => {
    const kept = Object.fromEntries(FEATURES.map((name, k) => [name, k]));
    expect(featureRow({ P: 0.5, ...kept })).toEqual(featureRow(kept));
    expect(featureRow(kept)?.every(Number.isFinite)).toBe(true);
    expect(featureRow({ ...kept, jaccard: null })).toBeNull();
    expect(featureRow({ P: 0.5, score: 40 })).toBeNull();
  });
});
