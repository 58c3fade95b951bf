// npm run bench:end-to-end -- --store sqlite:./eco.db --territory FR [--threads 2]: seconds of each part of what a
// user waits for, as the server does it, nothing cached: second of two turns in one process (warm).
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { crossScaleGroups } from '@passerelle/core/graph/cross-scale';
import { project } from '@passerelle/core/graph/projection';
import { createPoolCompute, openStore } from '@passerelle/server';
import { sharedCsr } from '../../server/dist/jobs/share.js';

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    territory: { type: 'string' },
    threads: { type: 'string', default: String(availableParallelism()) },
    turns: { type: 'string', default: '2' },
  },
});
if (values.store === undefined) {
  process.stderr.write('give the store: --store sqlite:./eco.db\n');
  process.exit(2);
}
const store = await openStore(values.store);
const compute = createPoolCompute({ threads: Number(values.threads) });
const rows = new Map();
for (let turn = 0; turn < Number(values.turns); turn++) await chain();
await compute.close();
await store.close();

let total = 0;
process.stdout.write('\n| part | seconds | |\n|---|---|---|\n');
for (const [part, [seconds, note]] of rows) {
  if (part !== 'layout') total += seconds;
  process.stdout.write(`| ${part} | ${seconds.toFixed(2)} | ${note} |\n`);
}
process.stdout.write(`| **all but the layout** | **${total.toFixed(2)}** | |\n`);

async function chain() {
  const columns = await timed(
    'read',
    () => store.columns({ role: 'animator' }, {}),
    (c) => `${c.actors.ids.length} actors`,
  );
  const projected = await timed(
    'project',
    () => project(columns),
    ({ csr }) => `${csr.size} ties`,
  );
  const csr = await timed(
    'to shared memory',
    () => sharedCsr(projected.csr),
    () => '',
  );
  const task = (name, input, note = () => '') => timed(name, () => compute.run(name, input), note);
  const { community } = await task(
    'leiden',
    { csr, options: { seed: 1 } },
    ({ quality, runs }) => `modularity ${quality.toFixed(4)}, best of ${runs}`,
  );
  if (values.territory !== undefined) {
    const { local, targets } = crossScaleGroups(columns, csr, values.territory);
    await task(
      'crossScaleBetweenness',
      { csr, options: { local, targets, seed: 1, pivots: local.length } },
      ({ sources }) => `${values.territory}: ${sources} sources, exact`,
    );
  }
  await task(
    'nodeMeasure',
    { csr, measure: 'bridgeness', seed: 1, pivots: 500 },
    ({ pivots }) => `bridgeness, ${pivots} pivots`,
  );
  await task('cutPoints', { csr });
  await task('constraint', { csr });
  await task('layout', { csr, options: { community, seed: 1 } });
}

async function timed(part, run, note) {
  const start = performance.now();
  const result = await run();
  rows.set(part, [(performance.now() - start) / 1000, note(result)]);
  return result;
}
