import { mean, quantile } from './frames.mjs';

const ms = (value) =>
  value === null ? 'n/a' : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const kb = (value) => `${Math.round(value / 1000)} kB`;
const mb = (value) => (value === null ? 'n/a' : `${Math.round(value)} MB`);
const spread = (times) =>
  times.length === 0
    ? 'n/a'
    : `mean ${ms(mean(times))}, p95 ${ms(quantile(times, 0.95))}, worst ${ms(Math.max(...times))} (${times.length})`;

/** Milliseconds to the first map that are asked, by actors. */
const FIRST_MAP = [
  [5_000, 2_000],
  [100_000, 3_000],
  [Infinity, 6_000],
];

/** What was measured on one set, as a Markdown table; the last column says whether the aim is met. */
export function report(set, found) {
  const { actors, ties, cold, warm, traffic, search, far, near, ground, bare, memory, times } =
    found;
  const most = FIRST_MAP.find(([upTo]) => actors <= upTo)[1];
  const aimed = 12 * actors + 6 * ties;
  const rows = [
    ['first map, server just started', ms(cold), ''],
    ['first map, warm server (middle of 3)', ms(warm), verdict(warm, most, ms)],
    [
      'map on the wire at first paint',
      bytesText(traffic.graph, actors, ties),
      verdict(traffic.graph, aimed, kb),
    ],
    ['other answers by then', kb(traffic.api), ''],
    [
      'JavaScript at first load, compressed',
      kb(traffic.Script),
      verdict(traffic.Script, 250_000, kb),
    ],
  ];
  const felt = Object.values(times)
    .flat()
    .map(({ duration }) => duration);
  for (const [name, list] of Object.entries(times))
    rows.push([`to next paint: ${name}`, spread(list.map(({ duration }) => duration)), '']);
  rows.push(['to next paint: all', spread(felt), verdict(quantile(felt, 0.95), 200, ms)]);
  rows.push([`frame, far (${heldText(far.held)})`, frames(far), '']);
  rows.push([`frame, near (${heldText(near.held)})`, frames(near), '']);
  if (bare !== null)
    rows.push(['frame, bare sigma with everything drawn', frames(bare), againstBare(found)]);
  rows.push([
    'frame, on the ground',
    frames(ground),
    verdict(quantile(ground.times, 0.95), 200, ms),
  ]);
  rows.push(['search: first of the server', ms(search.first), '']);
  rows.push([
    'search: others',
    spread(search.others),
    verdict(quantile(search.others, 0.95), 50, ms),
  ]);
  rows.push([
    'memory of the page: heap, own, resident',
    `${mb(memory.heap)}, ${mb(memory.own)}, ${mb(memory.all)}`,
    memory.all === null ? '' : verdict(memory.all, 600, mb),
  ]);
  const head = `### ${set}: ${actors} actors, ${ties} ties (load ${found.load.toFixed(1)})`;
  return `\n${head}\n\n${table([['what', 'seen', 'aim'], ['-', '-', '-'], ...rows])}\n`;
}

const frames = ({ times, processor }) => `${spread(times)}; processor ${ms(processor)}`;
const verdict = (seen, most, text) => `${text(most)}: ${seen <= most ? 'met' : '**missed**'}`;
const heldText = ({ level, nodes, edges }) => `${level}: ${nodes} nodes, ${edges} edges`;
function bytesText(bytes, actors, ties) {
  const whole = 12 * actors + 6 * ties;
  return `${kb(bytes)}: ${((100 * bytes) / whole).toFixed(0)} % of 12 bytes an actor and 6 a tie`;
}
/** Large maps must be ten times faster than bare sigma, small ones hardly slower: both by the clock and by the processor. */
function againstBare({ actors, far, near, bare }) {
  const ratios = [far, near].map(({ times, processor }) =>
    Math.min(mean(bare.times) / mean(times), bare.processor / processor),
  );
  const ratio = Math.min(...ratios);
  const said = `ours takes ${(1 / ratio).toFixed(ratio > 10 ? 4 : 2)} of it`;
  if (actors <= 5_000) return `${said}, at most 1.2: ${1 / ratio <= 1.2 ? 'met' : '**missed**'}`;
  return actors < 100_000 ? said : `${said}, at most 0.1: ${ratio >= 10 ? 'met' : '**missed**'}`;
}
function table(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows
    .map(
      (row, i) =>
        `| ${row.map((cell, at) => (i === 1 ? '-'.repeat(widths[at]) : cell.padEnd(widths[at]))).join(' | ')} |`,
    )
    .join('\n');
}
