import { describe, expect, it } from '@jest/globals';
import Graph from 'graphology';
import { parse } from 'csv-parse/sync';
import { CsvReader } from '../../../server/src/ingest/csv-records.js';
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
  statement: [
    ['source', 'A <small> one, and "more"'],
    ['type', 'person|organisation'],
  ],
  hasChanges: false,
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
    expect(file).toContain(
      '<description>source: A &lt;small&gt; one, and &quot;more&quot;; type: person|organisation</description>',
    );
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
    expect(edges[0]).toEqual({ Source: 'a&b', Target: 'é', Type: 'Undirected', Weight: '0.25' });
  });

  it('says last in a CSV what it is, in comments of as many cells as the header', () => {
    for (const file of [text(edgesCsv(small)), text(nodesCsv(small))]) {
      const [header = [], ...rows] = parse(file);
      expect(rows.slice(-2).map(([first]) => first)).toEqual([
        '# source: A <small> one; and  more ',
        '# type: person|organisation',
      ]);
      expect(rows.every((cells) => cells.length === header.length)).toBe(true);
      // Our own reader leaves them out.
      const records = new CsvReader(',').push(file, true);
      expect(records.filter(({ cells }) => cells[0]?.startsWith('#') === true)).toEqual([]);
    }
  });

  it('tells what changed of actors and ties where that was asked, in every format', () => {
    const told: Exported = {
      ...small,
      hasChanges: true,
      nodes: () =>
        [...small.nodes()].map((one, i) => (i === 0 ? { ...one, change: 'gained' } : one)),
      edges: () => [...small.edges()].map((one) => ({ ...one, change: 'lost' })),
    };
    const [edge] = parse<Record<string, string>>(text(edgesCsv(told)), { columns: true });
    expect(edge?.['change']).toBe('lost');
    const nodes = parse<Record<string, string>>(text(nodesCsv(told)), { columns: true });
    expect(nodes.slice(0, 2).map((one) => one['change'])).toEqual(['gained', '']);
    const graph = Graph.from(
      JSON.parse(text(graphologyJson(told))) as Parameters<typeof Graph.from>[0],
    );
    expect(graph.getNodeAttribute('a&b', 'change')).toBe('gained');
    expect(graph.hasNodeAttribute('é', 'change')).toBe(false);
    expect(graph.getEdgeAttribute('a&b', 'é', 'change')).toBe('lost');
    for (const file of [text(gexf(told)), text(graphml(told))]) {
      expect(file).toContain('gained');
      expect(file.match(/lost/g)).toHaveLength(1);
    }
    expect(text(graphml(told))).toContain('<key id="tieChange" for="edge"');
  });

  it('leaves the columns of changes out where nobody asked', () => {
    for (const write of [gexf, graphml, edgesCsv, nodesCsv, graphologyJson])
      expect(text(write(small))).not.toContain('change');
  });

  it('writes JSON that graphology imports', () => {
    const graph = Graph.from(
      JSON.parse(text(graphologyJson(small))) as Parameters<typeof Graph.from>[0],
    );
    expect([graph.order, graph.size, graph.type]).toEqual([2, 1, 'undirected']);
    expect(graph.getAttribute('type')).toBe('person|organisation');
    expect(graph.getEdgeAttribute('a&b', 'é', 'weight')).toBe(0.25);
  });
});
