import { rng } from '../../graph/rng.js';
import { PARAMETERS } from '../parameters.js';
import { isotonic, stepAt, type Steps } from './isotonic.js';
import { logisticAt, logisticFit, type Logistic } from './logistic.js';

/** An answer that takes sides, with what was known of the pair when it was shown. */
export interface AnsweredPair {
  readonly features: Float64Array;
  readonly accepted: boolean;
  /** Its place was drawn at random: what it tells owes nothing to the score. */
  readonly isRandom: boolean;
}
/** How likely a pair is to be accepted, learnt from answers: plain data, for every thread. */
export interface CalibratedModel {
  readonly logistic: Logistic;
  readonly steps: Steps;
}
/** One line of a reliability table: of all answers forecast within these limits. */
export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  /** Positions of the answers. */
  readonly answers: readonly number[];
  readonly forecast: number;
  readonly observed: number;
}
export interface Calibration {
  readonly model: CalibratedModel;
  readonly answers: number;
  /** Mean squared error of forecasts of answers that were not learnt from, with its 95 % interval over answers. */
  readonly brier: number;
  readonly brierLow: number;
  readonly brierHigh: number;
  /** The same of one forecast for all: the share accepted. */
  readonly brierOfShare: number;
  /** Over random places only; NaN = none answered. */
  readonly brierOfRandom: number;
  readonly table: readonly ReliabilityRow[];
}

const FOLDS = 5;
/** Answers that one likelihood rests on. */
const LEAST = 20;
const LINES = 10;
const RESAMPLES = 500;

/** Logistic regression, then a rising correction learnt on forecasts of answers that it had not seen. Calibration is told
 *  for answers that neither had seen.
 *  @param pairs in an order that does not depend on how they are stored
 *  @returns null below 200 answers, or with fewer than 10 of one kind: then P stays what it is
 *  @source methods §7 (P); Zadrozny & Elkan (2002), KDD; Brier (1950), Mon. Weather Rev. 78:1 */
export function calibrate(pairs: readonly AnsweredPair[]): Calibration | null {
  const { fewestAnswers, fewestOfAKind } = PARAMETERS.calibrated;
  const accepted = pairs.filter((pair) => pair.accepted).length;
  const fewest = Math.min(accepted, pairs.length - accepted);
  if (pairs.length < fewestAnswers || fewest < fewestOfAKind) return null;
  const forecasts = heldOut(pairs, modelOf, likelihood);
  const errors = forecasts.map((forecast, i) => (forecast - Number(pairs[i]!.accepted)) ** 2);
  const share = accepted / pairs.length;
  const ofRandom = errors.filter((_, i) => pairs[i]!.isRandom);
  return {
    model: modelOf(pairs),
    answers: pairs.length,
    brier: meanOf(errors),
    ...interval(errors),
    brierOfShare: share * (1 - share),
    brierOfRandom: meanOf(ofRandom),
    table: reliability(pairs, forecasts),
  };
}

/** @returns 0 … 1 */
export function likelihood({ logistic, steps }: CalibratedModel, features: Float64Array): number {
  return stepAt(steps, logisticAt(logistic, features));
}

function modelOf(pairs: readonly AnsweredPair[]): CalibratedModel {
  const unseen = heldOut(pairs, logisticOf, logisticAt);
  return { logistic: logisticOf(pairs), steps: isotonic(unseen, outcomesOf(pairs), LEAST) };
}

function logisticOf(pairs: readonly AnsweredPair[]): Logistic {
  return logisticFit(
    pairs.map(({ features }) => features),
    outcomesOf(pairs),
  );
}

/** Forecast of each pair by what was learnt from the others, a fifth at a time. */
function heldOut<Model>(
  pairs: readonly AnsweredPair[],
  learn: (pairs: readonly AnsweredPair[]) => Model,
  forecast: (model: Model, features: Float64Array) => number,
): Float64Array {
  const forecasts = new Float64Array(pairs.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(pairs.filter((_, i) => i % FOLDS !== fold));
    for (let i = fold; i < pairs.length; i += FOLDS) {
      forecasts[i] = forecast(model, pairs[i]!.features);
    }
  }
  return forecasts;
}

function outcomesOf(pairs: readonly AnsweredPair[]): Uint8Array {
  return Uint8Array.from(pairs, ({ accepted }) => Number(accepted));
}

function reliability(
  pairs: readonly AnsweredPair[],
  forecasts: Float64Array,
): readonly ReliabilityRow[] {
  return Array.from({ length: LINES }, (_, line) => {
    const answers = Array.from(forecasts.keys()).filter(
      (i) => Math.min(LINES - 1, Math.floor(forecasts[i]! * LINES)) === line,
    );
    return {
      from: line / LINES,
      to: (line + 1) / LINES,
      answers,
      forecast: meanOf(answers.map((i) => forecasts[i]!)),
      observed: meanOf(answers.map((i) => Number(pairs[i]!.accepted))),
    };
  }).filter(({ answers }) => answers.length > 0);
}

function interval(errors: Float64Array): { readonly brierLow: number; readonly brierHigh: number } {
  const random = rng(1);
  const drawn = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let k = 0; k < errors.length; k++) sum += errors[random.below(errors.length)]!;
    return sum / errors.length;
  }).sort();
  return {
    brierLow: drawn[Math.floor(0.025 * (RESAMPLES - 1))]!,
    brierHigh: drawn[Math.ceil(0.975 * (RESAMPLES - 1))]!,
  };
}

/** NaN of nothing. */
function meanOf(figures: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < figures.length; i++) sum += figures[i]!;
  return sum / figures.length;
}
