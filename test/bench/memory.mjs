// npm run bench:memory -- [--only leiden,pageRank] [--size 1000000] [--seed 42]   (Linux: the system counts the pages)
// What a kernel holds at most beyond its graph and what the process had when it began: every kernel in a process of its own,
// once, as nothing is warm then. The allowance is 40 bytes an edge and 256 bytes a node.
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { graphFile } from './generate.mjs';
import { startTool } from './tool.mjs';

const BYTES_PER_EDGE = 40;
const BYTES_PER_NODE = 256;
const { values } = parseArgs({
  options: {
    only: {
      type: 'string',
      default:
        'louvain,leiden,pageRank,components,cutPoints,coreNumber,clusteringCoefficient,constraint,adamicAdar,sampledBetweenness,forceAtlas2',
    },
    size: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '42' },
  },
});
// Or the C library keeps what the graph's reading freed, and the kernel would seem to need less.
process.env.MALLOC_MMAP_THRESHOLD_ = '65536';
process.env.MALLOC_TRIM_THRESHOLD_ = '65536';
const megabytes = (bytes) => Math.round(bytes / 1e6);
const file = graphFile(Number(values.size), Number(values.seed));
process.stdout.write('| kernel | nodes | edges | beyond the graph, MB | allowance, MB | of it |\n');
process.stdout.write('|---|---|---|---|---|---|\n');
for (const kernel of values.only.split(',')) {
  const ours = fileURLToPath(new URL('ours.mjs', import.meta.url));
  const tool = startTool('ours', process.execPath, ['--expose-gc', ours]);
  const { order, size } = await tool.ask({ load: file });
  const { missing, beyond } = await tool.ask({ run: kernel });
  tool.stop();
  if (beyond === undefined || beyond === null) {
    process.stdout.write(`| ${kernel} | ${order} | ${size} | ${missing ?? 'n/a'} | | |\n`);
    continue;
  }
  const allowance = BYTES_PER_EDGE * size + BYTES_PER_NODE * order;
  const share = (beyond / allowance).toFixed(2);
  process.stdout.write(
    `| ${kernel} | ${order} | ${size} | ${megabytes(beyond)} | ${megabytes(allowance)} | ${share} |\n`,
  );
}
