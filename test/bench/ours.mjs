// Passerelle's kernels, as the server calls them (built files: npm run types first).
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { constraint } from '@passerelle/core/analysis/brokerage/constraint';
import { pageRank } from '@passerelle/core/analysis/centrality/page-rank';
import { components } from '@passerelle/core/analysis/cohesion/components';
import { clusteringCoefficient } from '@passerelle/core/analysis/cohesion/clustering-coefficient';
import { coreNumber } from '@passerelle/core/analysis/cohesion/core-number';
import { cutPoints } from '@passerelle/core/analysis/cohesion/cut-points';
import { louvain } from '@passerelle/core/analysis/community/louvain';
import { topPairs } from '@passerelle/core/analysis/similarity/top-pairs';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { EdgeListReader } from '@passerelle/core/graph/edge-list/edge-list-reader';
import { createPoolCompute } from '../../server/dist/jobs/pool.js';
import { sharedCsr } from '../../server/dist/jobs/share.js';
import { columnsOf, serve } from './tool.mjs';

const sum = (values) => values.reduce((total, one) => total + (Number.isNaN(one) ? 0 : one), 0);
const largest = (values) => values.reduce((most, one) => Math.max(most, one), 0);
const quality = (partition) => partition.quality.toFixed(4);
const similar = (measure) => ({
  run: (csr) => topPairs(csr, { measure, k: 1000 }),
  figure: ({ scores }) => scores[scores.length - 1].toFixed(4),
});
/** Path measures as the services ask for them: in the pool, with all its threads. */
const pool = createPoolCompute();
const along = (measure) => ({
  before: sharedCsr,
  run: (csr) => pool.run('nodeMeasure', { csr, measure, seed: 1 }),
  figure: ({ scores, pivots }) => `${sum(scores).toFixed(3)} of ${pivots} sources`,
});
/** The bytes of a file, piece by piece, to a graph. */
function readBytes(path) {
  const reader = new EdgeListReader();
  const piece = new Uint8Array(1 << 20);
  const file = openSync(path);
  for (let read; (read = readSync(file, piece)) > 0;) reader.push(piece.subarray(0, read));
  closeSync(file);
  const { order, sources, targets, strengths } = reader.table();
  return csrFromEdges(order, sources, targets, strengths);
}
const communities = (options) => ({
  before: sharedCsr,
  run: (csr) => pool.run('leiden', { csr, options: { seed: 1, runs: 1, ...options } }),
  figure: quality,
});

let loaded = '';
await serve({
  load(file) {
    loaded = file;
    const { order, sources, targets, strengths } = columnsOf(readFileSync(file));
    return csrFromEdges(order, sources, targets, strengths);
  },
  kernels: {
    readEdges: {
      run: () => readBytes(`${loaded}.csv`),
      figure: ({ order, size }) => `${order} nodes, ${size} edges`,
    },
    louvain: { run: (csr) => louvain(csr, { seed: 1, runs: 1 }), figure: quality },
    leiden: communities({}),
    leiden2: communities({ iterations: 2 }),
    leiden3: communities({ iterations: 3 }),
    pageRank: {
      run: (csr) => pageRank(csr, { byStrength: false, tolerance: 1e-10 }),
      figure: (rank) => largest(rank).toExponential(3),
    },
    components: { run: components, figure: ({ sizes }) => sizes.length },
    cutPoints: { run: cutPoints, figure: (r) => sum(r.articulationPoint) + sum(r.cutEdge) },
    coreNumber: { run: coreNumber, figure: largest },
    clusteringCoefficient: { run: clusteringCoefficient, figure: (r) => sum(r).toFixed(3) },
    constraint: { run: constraint, figure: (r) => sum(r).toFixed(3) },
    commonNeighbours: similar('commonNeighbours'),
    adamicAdar: similar('adamicAdar'),
    resourceAllocation: similar('resourceAllocation'),
    jaccard: similar('jaccard'),
    l3: similar('l3'),
    betweenness: along('betweenness'),
    sampledBetweenness: {
      before: sharedCsr,
      run: (csr) => pool.run('nodeMeasure', { csr, measure: 'betweenness', seed: 1, error: 0.01 }),
      figure: ({ guarantee }) => `${guarantee.paths} paths`,
    },
    forceAtlas2: {
      before: sharedCsr,
      run: (csr) => pool.run('forceAtlas2', { csr, options: { steps: 10, seed: 1 } }),
      figure: () => '10 steps',
    },
    bridgeness: along('bridgeness'),
    harmonic: along('harmonicCentrality'),
  },
});
