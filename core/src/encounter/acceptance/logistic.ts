/** Logistic regression on standardised features. */
export interface Logistic {
  readonly means: Float64Array;
  readonly spreads: Float64Array;
  /** One a feature, the intercept last. */
  readonly coefficients: Float64Array;
}

/** Pull of each weight towards 0 (ridge), in answers; the intercept is hardly pulled. */
const RIDGE = 1;
const HARDLY = 1e-6;
const MOST_STEPS = 50;
const SETTLED = 1e-10;

/** Newton's method on the penalised likelihood, which has one maximum: no seed, the same coefficients at each call.
 *  @param rows one row of features an answer  @complexity O(steps · n d²)  @source Le Cessie & van Houwelingen (1992) */
export function logisticFit(rows: readonly Float64Array[], outcomes: Uint8Array): Logistic {
  const width = rows[0]?.length ?? 0;
  const mean = (of: (row: Float64Array) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const means = Float64Array.from({ length: width }, (_, k) => mean((row) => row[k]!));
  const spreads = Float64Array.from(
    { length: width },
    (_, k) =>
      // A feature that is the same for all says nothing; divided by 1 it is 0 for all.
      Math.sqrt(mean((row) => (row[k]! - means[k]!) ** 2)) || 1,
  );
  const model = { means, spreads, coefficients: new Float64Array(width + 1) };
  const standard = rows.map((row) => standardised(model, row));
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = new Float64Array(width + 1);
    const hessian = Array.from({ length: width + 1 }, () => new Float64Array(width + 1));
    standard.forEach((x, i) => {
      const p = sigmoid(product(model.coefficients, x));
      for (let a = 0; a <= width; a++) {
        gradient[a]! += (outcomes[i]! - p) * x[a]!;
        for (let b = 0; b <= width; b++) hessian[a]![b]! += p * (1 - p) * x[a]! * x[b]!;
      }
    });
    for (let a = 0; a <= width; a++) {
      const pull = a === width ? HARDLY : RIDGE;
      gradient[a]! -= pull * model.coefficients[a]!;
      hessian[a]![a]! += pull;
    }
    const move = solved(hessian, gradient);
    for (let a = 0; a <= width; a++) model.coefficients[a]! += move[a]!;
    if (move.every((one) => Math.abs(one) < SETTLED)) break;
  }
  return model;
}

/** @returns 0 … 1 */
export function logisticAt(model: Logistic, row: Float64Array): number {
  return sigmoid(product(model.coefficients, standardised(model, row)));
}

function standardised({ means, spreads }: Logistic, row: Float64Array): Float64Array {
  const x = new Float64Array(row.length + 1).fill(1);
  for (let k = 0; k < row.length; k++) x[k] = (row[k]! - means[k]!) / spreads[k]!;
  return x;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Gaussian elimination with partial pivots; changes its arguments. */
function solved(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    [right[column], right[pivot]] = [right[pivot]!, right[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row]![column]! / matrix[column]![column]!;
      for (let k = column; k < size; k++) matrix[row]![k]! -= factor * matrix[column]![k]!;
      right[row]! -= factor * right[column]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) right[row]! -= matrix[row]![k]! * right[k]!;
    right[row]! /= matrix[row]![row]!;
  }
  return right;
}
