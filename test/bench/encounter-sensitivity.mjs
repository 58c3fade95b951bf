// How much the order of suggestions hangs on each exponent of the score:
//   passerelle encounters --territory FR --format json | node test/bench/encounter-sensitivity.mjs
// One exponent at a time is raised or lowered by half, the others share the rest in proportion. Kendall's tau-b is that of
// the first 100 suggestions in the two orders; "stay" is how many of them are still among the first 100 of all suggested.
import { combinedScore } from '@passerelle/core/encounter/terms/combine';
import { PARAMETERS, TERM_NAMES } from '@passerelle/core/encounter/parameters';

const FIRST = 100;

/** Kendall's tau-b (1945): pairs in the same order minus pairs in the other, over pairs without a tie in each. */
function kendall(a, b) {
  let [same, other, tiedInA, tiedInB] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [x, y] = [Math.sign(a[i] - a[j]), Math.sign(b[i] - b[j])];
      if (x === 0 && y === 0) continue;
      if (x === 0) tiedInA++;
      else if (y === 0) tiedInB++;
      else if (x === y) same++;
      else other++;
    }
  }
  const pairs = same + other;
  return (same - other) / Math.sqrt((pairs + tiedInA) * (pairs + tiedInB));
}

function changed(name, factor) {
  const { exponents } = PARAMETERS;
  const raised = exponents[name] * factor;
  const rest = (1 - raised) / (1 - exponents[name]);
  return Object.fromEntries(
    TERM_NAMES.map((one) => [one, one === name ? raised : exponents[one] * rest]),
  );
}

let text = '';
for await (const part of process.stdin) text += part;
const rows = JSON.parse(text).rows.filter(({ propensity }) => propensity === null);
const scoresBy = (exponents) => rows.map(({ terms }) => combinedScore(terms, exponents));
/** Answered demands stand before all others, as in the list of suggestions. */
const firstBy = (scores) =>
  [...rows.keys()]
    .sort(
      (i, j) =>
        (rows[j].terms.F !== null) - (rows[i].terms.F !== null) || scores[j] - scores[i] || i - j,
    )
    .slice(0, FIRST);

const usual = scoresBy(PARAMETERS.exponents);
const first = firstBy(usual);
console.log(`${rows.length} suggestions chosen by score, the first ${first.length} compared`);
for (const name of TERM_NAMES) {
  // A term nobody has (no demand expressed) changes nothing.
  if (rows.every(({ terms }) => terms[name] === null)) {
    console.log(`${name} n/a`);
    continue;
  }
  for (const [sign, factor] of [
    ['+50%', 1.5],
    ['-50%', 0.5],
  ]) {
    const scores = scoresBy(changed(name, factor));
    const tau = kendall(
      first.map((i) => usual[i]),
      first.map((i) => scores[i]),
    );
    const now = new Set(firstBy(scores));
    const stay = first.filter((i) => now.has(i)).length;
    console.log(`${name} ${sign} tau ${tau.toFixed(2)} stay ${stay}`);
  }
}
