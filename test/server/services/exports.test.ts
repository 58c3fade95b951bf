import { describe, expect, it } from '@jest/globals';
import Graph from 'graphology';
import { parse } from 'csv-parse/sync';
import { edgesCsv, nodesCsv } from '../../../server/src/services/export/csv.js';
import type { Exported } from '../../../server/src/services/export/exported.js';
import { gexf } from '../../../server/src/services/export/gexf.js';
import { graphml } from '../../../server/src/services/export/graphml.js';
import { graphologyJson } from '../../../server/src/services/export/graphology-json.js';

const node = {
  type: 'organisation',
  role: null,
  sphere: 'public',
  territoryId: null,
  scale: 'local',
  community: 1,
  degree: 1,
  x: 0.5,
  y: -1,
};
const small: Exported = {
  title: 'A <small> one',
  asOf: '2024-06-30',
  leftOut: 0,
  nodes: () => [
    { id: 'a&b', label: '=SUM(A1)\u0001', ...node },
    { id: 'é', label: 'Say "hi", twice\nor more', ...node, community: null },
  ],
  edges: () => [{ id: 0, source: 'a&b', target: 'é', strength: 0.25 }],
};
const text = (pieces: Iterable<string>): string => [...pieces].join('');

describe('exports', () => {
  it('writes GEXF 1.3 with typed attributes, places and escaped text', () => {
    const file = text(gexf(small));
    expect(file).toContain('version="1.3"');
    expect(file).toContain('<node id="a&amp;b" label="=SUM(A1)">');
    expect(file).toContain('<viz:position x="0.5" y="-1"/>');
    expect(file).toContain('source="a&amp;b" target="é" weight="0.25"');
    expect(file).not.toContain('\u0001');
    expect(file.match(/<node /g)).toHaveLength(2);
  });

  it('writes GraphML whose keys are declared', () => {
    const file = text(graphml(small));
    const declared = new Set([...file.matchAll(/<key id="(\w+)"/g)].map(([, id]) => id));
    const used = [...file.matchAll(/<data key="(\w+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !declared.has(id))).toEqual([]);
    expect(file).toContain('attr.name="weight" attr.type="double"');
  });

  it('writes CSV that reads back, with formulas kept as text', () => {
    const nodes = parse<Record<string, string>>(text(nodesCsv(small)), { columns: true });
    expect(nodes[0]?.['Label']).toBe("'=SUM(A1)\u0001");
    expect(nodes[1]?.['Label']).toBe('Say "hi", twice\nor more');
    expect(nodes[1]?.['community']).toBe('');
    const edges = parse<Record<string, string>>(text(edgesCsv(small)), { columns: true });
    expect(edges).toEqual([{ Source: 'a&b', Target: 'é', Type: 'Undirected', Weight: '0.25' }]);
  });

  it('writes JSON that graphology imports', () => {
    const graph = Graph.from(
      JSON.parse(text(graphologyJson(small))) as Parameters<typeof Graph.from>[0],
    );
    expect([graph.order, graph.size, graph.type]).toEqual([2, 1, 'undirected']);
    expect(graph.getEdgeAttribute('a&b', 'é', 'weight')).toBe(0.25);
  });
});
