// node test/bench/vectors.mjs [nodes]: each kernel that has a WebAssembly module, with it and without, in turn, on one
// thread; the size of the modules; and whether the results agree.
import { readFileSync, statSync } from 'node:fs';
import { betweenness } from '@passerelle/core/analysis/centrality/betweenness';
import { harmonicCentrality } from '@passerelle/core/analysis/centrality/harmonic';
import { forceAtlas2 } from '@passerelle/core/analysis/layout/force-atlas2';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { simdModules } from '../../server/dist/jobs/simd.js';
import { graphFile } from './generate.mjs';
import { columnsOf } from './tool.mjs';

const nodes = Number(process.argv[2] ?? 10_000);
const { order, sources, targets, strengths } = columnsOf(readFileSync(graphFile(nodes, 42)));
const csr = csrFromEdges(order, sources, targets, strengths);
const simd = simdModules();
const KERNELS = {
  betweenness: ['paths', (hooks) => betweenness(csr, { hooks }).scores],
  harmonicCentrality: ['hops', (hooks) => harmonicCentrality(csr, { hooks }).scores],
  'forceAtlas2, 10 steps': ['forces', (hooks) => forceAtlas2(csr, { steps: 10, hooks }).x],
};
process.stdout.write(`${nodes} nodes, ${csr.size} edges\n\n`);
process.stdout.write('| kernel | module, kB | with, s | without, s | times | farthest apart |\n');
process.stdout.write('|---|---|---|---|---|---|\n');
for (const [name, [module, run]] of Object.entries(KERNELS)) {
  const least = { with: Infinity, without: Infinity };
  let apart = 0;
  for (let round = 0; round < 4; round++) {
    const found = { with: timed({ simd }), without: timed({}) };
    for (const way of ['with', 'without']) least[way] = Math.min(least[way], found[way].seconds);
    found.with.result.forEach((one, i) => {
      apart = Math.max(apart, Math.abs(one - found.without.result[i]) / Math.max(1, Math.abs(one)));
    });
  }
  const file = new URL(`../../core/dist/wasm/${module}.wasm`, import.meta.url);
  const cells = [
    name,
    (statSync(file).size / 1024).toFixed(1),
    least.with.toPrecision(3),
    least.without.toPrecision(3),
    (least.without / least.with).toPrecision(3),
    apart.toExponential(1),
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);

  function timed(hooks) {
    const start = performance.now();
    const result = run(hooks);
    return { result, seconds: (performance.now() - start) / 1000 };
  }
}
