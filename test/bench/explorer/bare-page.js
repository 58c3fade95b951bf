// The whole graph in sigma as it comes, with its own defaults: what the explorer is measured against.
import Graph from 'graphology';
import Sigma from 'sigma';

const { x, y, size, source, target } = await (await fetch('graph.json')).json();
const graph = new Graph();
for (let i = 0; i < x.length; i++)
  graph.addNode(String(i), { x: x[i], y: y[i], size: size[i], color: '#206474' });
for (let e = 0; e < source.length; e++)
  if (source[e] !== target[e])
    graph.mergeEdge(String(source[e]), String(target[e]), { size: 0.8, color: '#c3c9cf' });
const renderer = new Sigma(graph, document.getElementById('map'));
renderer.once('afterRender', () => {
  document.body.dataset.drawn = String(graph.order);
});
renderer.refresh();
