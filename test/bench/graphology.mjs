// graphology and its packages, as far as they are installed.
import { readFileSync } from 'node:fs';
import { csrFromEdges } from '@passerelle/core/graph/csr';
import { columnsOf, serve } from './tool.mjs';

const installed = async (name) => {
  try {
    return (await import(name)).default;
  } catch {
    return undefined;
  }
};
const { UndirectedGraph } = await import('graphology');
const louvain = await installed('graphology-communities-louvain');
const pageRank = await installed('graphology-metrics/centrality/pagerank.js');
const components = await installed('graphology-components');
const forceAtlas2 = await installed('graphology-layout-forceatlas2');
const offered = (packaged, kernel) => (packaged === undefined ? undefined : kernel);

await serve({
  load(file) {
    const { order, sources, targets, strengths } = columnsOf(readFileSync(file));
    const graph = new UndirectedGraph();
    for (let node = 0; node < order; node++) graph.addNode(String(node));
    const { offsets, ...csr } = csrFromEdges(order, sources, targets, strengths);
    for (let u = 0; u < order; u++) {
      for (let at = offsets[u]; at < offsets[u + 1]; at++) {
        const v = csr.targets[at];
        if (u < v) graph.addEdge(String(u), String(v), { weight: csr.strengths[at] });
      }
    }
    return graph;
  },
  kernels: {
    louvain: offered(louvain, {
      run: (graph) => louvain.detailed(graph, { rng: seeded(1) }),
      figure: ({ modularity }) => modularity.toFixed(4),
    }),
    pageRank: offered(pageRank, {
      run: (graph) =>
        pageRank(graph, { tolerance: 1e-10, maxIterations: 1000, getEdgeWeight: null }),
    }),
    components: offered(components, {
      run: (graph) => components.connectedComponents(graph),
      figure: (parts) => parts.length,
    }),
    forceAtlas2: offered(forceAtlas2, {
      before(graph) {
        const random = seeded(1);
        graph.updateEachNodeAttributes(() => ({ x: random() * 1000, y: random() * 1000 }));
        return graph;
      },
      run: (graph) =>
        forceAtlas2(graph, {
          iterations: 10,
          settings: { barnesHutOptimize: true, barnesHutTheta: 0.5 },
        }),
    }),
  },
});

function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
