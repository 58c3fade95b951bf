// Seeded test graphs: planted communities of power-law sizes, power-law degrees (Chung-Lu within and between them),
// closed triangles, 30 % of nodes with one edge, strengths 1-21, shuffled numbers. The same seed gives the same file.
// File: Int32LE order, rows, sources[rows], targets[rows], strengths[rows].
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnsOf } from './tool.mjs';

const GAMMA = 2.5;
const FEWEST_CONTACTS = 4.2;
const BETWEEN = 0.25;

/** @returns path of the graph's file, made when it is not there yet */
export function graphFile(order, seed = 42) {
  const folder = join(tmpdir(), 'passerelle-bench');
  const file = join(folder, `planted-${order}-${seed}.bin`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.part`, new Uint8Array(plantedGraph(order, seed).buffer));
  renameSync(`${file}.part`, file);
  return file;
}

/** The same edges as a table with names (`.csv`), and as `igraph` and NetworKit read theirs (`.ncol`: no header, spaces). */
export function edgeFiles(file) {
  if (existsSync(`${file}.csv`) && existsSync(`${file}.ncol`)) return;
  const { sources, targets, strengths } = columnsOf(readFileSync(file));
  const rows = sources.length;
  for (const [ending, separator, heading] of [
    ['csv', ',', 'source,target,strength\n'],
    ['ncol', ' ', ''],
  ]) {
    writeFileSync(`${file}.${ending}`, heading);
    for (let from = 0; from < rows; from += 100_000) {
      const lines = [];
      for (let row = from; row < Math.min(rows, from + 100_000); row++) {
        const cells = [`n${sources[row]}`, `n${targets[row]}`, strengths[row]];
        lines.push(`${cells.join(separator)}\n`);
      }
      appendFileSync(`${file}.${ending}`, lines.join(''));
    }
  }
}

function plantedGraph(order, seed) {
  const random = mulberry32(seed);
  const core = Math.floor(order * 0.7);
  const most = Math.max(30, 3 * Math.sqrt(order));
  const degrees = Float64Array.from({ length: core }, () =>
    powerLaw(random(), GAMMA, FEWEST_CONTACTS, most),
  );
  const edges = edgeSet(order);
  const before = new Float64Array(core + 1);
  for (let u = 0; u < core; u++) before[u + 1] = before[u] + degrees[u];
  const pick = (from, to) => {
    const x = before[from] + random() * (before[to] - before[from]);
    let [low, high] = [from, to];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (before[middle] <= x) low = middle;
      else high = middle;
    }
    return low;
  };
  const largest = Math.max(60, Math.min(5000, core / 12));
  for (let from = 0; from < core;) {
    const size = Math.floor(powerLaw(random(), 1.5, 12, largest));
    const to = core - from - size < 12 ? core : from + size;
    const wanted = (before[to] - before[from]) * (1 - BETWEEN) * 0.4;
    for (let row = 0; row < wanted; row++) edges.add(pick(from, to), pick(from, to));
    from = to;
  }
  const across = before[core] * BETWEEN * 0.4;
  for (let row = 0; row < across; row++) edges.add(pick(0, core), pick(0, core));
  closeTriangles(edges, core, before[core] * 0.175, random);
  for (let leaf = core; leaf < order; leaf++) edges.add(leaf, pick(0, core));
  return packed(edges, order, random);
}

function closeTriangles(edges, core, wanted, random) {
  const contacts = Array.from({ length: core }, () => []);
  for (let row = 0; row < edges.sources.length; row++) {
    contacts[edges.sources[row]].push(edges.targets[row]);
    contacts[edges.targets[row]].push(edges.sources[row]);
  }
  const one = (list) => list[Math.floor(random() * list.length)];
  for (let row = 0; row < wanted; row++) {
    const u = Math.floor(random() * core);
    if (contacts[u].length === 0) continue;
    const w = one(contacts[one(contacts[u])]);
    if (!edges.add(u, w)) continue;
    contacts[u].push(w);
    contacts[w].push(u);
  }
}

/** Simple edges, kept once. */
function edgeSet(order) {
  const known = new Map();
  const [sources, targets] = [[], []];
  return {
    sources,
    targets,
    add(a, b) {
      if (a === b) return false;
      const [u, v] = a < b ? [a, b] : [b, a];
      // One small set a node: a single set of millions of pairs is past what a Set holds.
      let row = known.get(u);
      if (row === undefined) known.set(u, (row = new Set()));
      if (row.has(v)) return false;
      row.add(v);
      sources.push(u);
      targets.push(v);
      return true;
    },
    order,
  };
}

function packed({ sources, targets }, order, random) {
  const rows = sources.length;
  const name = shuffled(order, random);
  const place = shuffled(rows, random);
  const all = new Int32Array(2 + 3 * rows);
  all.set([order, rows]);
  for (let row = 0; row < rows; row++) {
    all[2 + place[row]] = name[sources[row]];
    all[2 + rows + place[row]] = name[targets[row]];
    all[2 + 2 * rows + place[row]] = 1 + Math.min(20, Math.floor(-Math.log(1 - random()) * 2));
  }
  return all;
}

function shuffled(length, random) {
  const values = Int32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j], values[i]];
  }
  return values;
}

function powerLaw(x, gamma, least, most) {
  const [a, b] = [least ** (1 - gamma), most ** (1 - gamma)];
  return (a + x * (b - a)) ** (1 / (1 - gamma));
}

function mulberry32(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
