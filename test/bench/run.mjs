// npm run bench -- --only leiden,louvain --size 10000,100000 --peers igraph,networkit [--rounds 5] [--seed 42]
// Every tool is a process of its own, warmed up, then asked in turn, round by round, so that a busy moment hits all.
// Prints a Markdown table: minimum and median wall seconds, and how many times longer a peer takes (minimum by minimum).
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { edgeFiles, graphFile } from './generate.mjs';
import { startTool } from './tool.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const python = process.env.PASSERELLE_PEERS_PYTHON ?? 'python3';
const debian = process.env.PASSERELLE_GRAPH_TOOL_PYTHON ?? python;
const TOOLS = {
  ours: () => startTool('ours', process.execPath, [here('ours.mjs')]),
  gds: () => startTool('gds', process.execPath, [here('gds.mjs')]),
  gephi: () =>
    startTool('gephi', 'java', [
      '-Xmx4g',
      '-Djava.awt.headless=true',
      '--add-opens=java.base/java.net=ALL-UNNAMED',
      '-cp',
      process.env.PASSERELLE_GEPHI ?? 'gephi-toolkit-0.10.1-all.jar',
      here('Gephi.java'),
    ]),
  graphology: () => startTool('graphology', process.execPath, [here('graphology.mjs')]),
  ...Object.fromEntries(
    ['igraph', 'networkit', 'networkx', 'graph-tool'].map((name) => [
      name,
      // Debian installs graph-tool for its own interpreter only.
      () => startTool(name, name === 'graph-tool' ? debian : python, [here('peers.py'), name]),
    ]),
  ),
};

const { values } = parseArgs({
  options: {
    only: {
      type: 'string',
      default: 'louvain,leiden,pageRank,components,cutPoints,constraint,adamicAdar',
    },
    size: { type: 'string', default: '10000' },
    peers: { type: 'string', default: 'igraph,networkit,graphology' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '42' },
  },
});
const list = (text) => text.split(',').filter((one) => one !== '');
const wanted = ['ours', ...list(values.peers)];
const unknown = wanted.filter((name) => TOOLS[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `no such peer: ${unknown.join(', ')}; there are ${Object.keys(TOOLS).slice(1).join(', ')}\n`,
  );
  process.exit(2);
}

const curve = new Map();
heading();
for (const size of list(values.size)) {
  const file = graphFile(Number(size), Number(values.seed));
  if (list(values.only).includes('readEdges')) edgeFiles(file);
  const tools = wanted.map((name) => TOOLS[name]());
  const loaded = new Map();
  for (const tool of tools) loaded.set(tool, await tool.ask({ load: file }));
  const { order, size: edges } = loaded.get(tools[0]);
  process.stdout.write(`\n### ${size}: ${order} nodes, ${edges} edges\n\n`);
  process.stdout.write(
    '| kernel | tool | min s | median s | CPU s | times ours | peak MB | figure |\n',
  );
  process.stdout.write('|---|---|---|---|---|---|---|---|\n');
  for (const kernel of list(values.only)) await measure(kernel, tools, loaded, order);
  for (const tool of tools) tool.stop();
}
growth();

async function measure(kernel, tools, loaded, order) {
  const runs = new Map();
  for (const tool of tools) {
    const { missing } = loaded.get(tool);
    runs.set(tool, missing === undefined ? await warmedUp(tool, kernel) : { missing, all: [] });
  }
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [tool, run] of runs) {
      if (run.missing === undefined) run.all.push(await tool.ask({ run: kernel }));
    }
  }
  const ours = least(runs.get(tools[0]).all);
  if (!Number.isNaN(ours)) {
    if (!curve.has(kernel)) curve.set(kernel, []);
    curve.get(kernel).push([order, ours]);
  }
  for (const [tool, { missing, all }] of runs) {
    const cells =
      missing === undefined
        ? [
            seconds(least(all)),
            seconds(median(all.map((one) => one.seconds))),
            seconds(Math.min(...all.map((one) => one.cpu ?? NaN))),
            tool === tools[0] ? '' : (least(all) / ours).toPrecision(3),
            all.at(-1).megabytes,
            all.at(-1).figure ?? '',
          ]
        : ['missing', '', '', '', '', missing];
    process.stdout.write(`| ${[kernel, tool.name, ...cells].join(' | ')} |\n`);
  }
}

/** At most three calls or two seconds: a just-in-time compiler needs some, a C library none. */
async function warmedUp(tool, kernel) {
  let spent = 0;
  for (let call = 0; call < 3 && spent < 2; call++) {
    const answer = await tool.ask({ run: kernel });
    if (answer.missing !== undefined) return { missing: answer.missing, all: [] };
    spent += answer.seconds;
  }
  return { missing: undefined, all: [] };
}

function heading() {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  process.stdout.write(`## ${new Date().toISOString().slice(0, 10)} \`${command}\`\n\n`);
  process.stdout.write(
    `${model}, ${availableParallelism()} threads, ${memory} GB; Node ${process.version}; python ${existsSync(python) ? 'of PASSERELLE_PEERS_PYTHON' : python}.\n`,
  );
}

/** Exponent of time ~ nodes^x by least squares on logarithms. */
function growth() {
  for (const [kernel, points] of curve) {
    if (points.length < 3) continue;
    const logs = points.map(([order, time]) => [Math.log(order), Math.log(time)]);
    const mean = (i) => logs.reduce((sum, one) => sum + one[i], 0) / logs.length;
    const [x, y] = [mean(0), mean(1)];
    const slope =
      logs.reduce((sum, one) => sum + (one[0] - x) * (one[1] - y), 0) /
      logs.reduce((sum, one) => sum + (one[0] - x) ** 2, 0);
    process.stdout.write(`\nGrowth of ${kernel}: time ~ nodes^${slope.toFixed(2)}\n`);
  }
}

function least(all) {
  return all.length === 0 ? NaN : Math.min(...all.map((one) => one.seconds));
}
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
function seconds(value) {
  return Number.isNaN(value) ? '' : value.toPrecision(3);
}
