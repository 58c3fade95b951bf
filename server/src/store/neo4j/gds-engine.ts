import { randomUUID } from 'node:crypto';
import { StoreError } from '@passerelle/core/errors';
import type { EdgeList, GraphEngine } from '@passerelle/core/store/graph-engine';
import { isNeo4jUrl, neo4jAddress } from './address.js';
import type { Environment } from './address.js';
import { openLink } from './link.js';
import { inputTrouble, storeTrouble } from './trouble.js';
import type { Link, Parameters } from './link.js';

/** A server says nothing while it computes. */
const COMPUTING_MS = 30 * 60_000;
const PATIENCE_MS = 4_000;

/** The kernels of the Graph Data Science library of a Neo4j.
 *  @throws InvalidInputError for a store that is no Neo4j; StoreError when the server or the library is not there */
export async function openGdsEngine(url: string, env: Environment): Promise<GraphEngine> {
  if (!isNeo4jUrl(url)) {
    throw inputTrouble('engineStore');
  }
  const address = neo4jAddress(url, env);
  const link = openLink(address, { patienceMs: PATIENCE_MS, silenceMs: COMPUTING_MS });
  try {
    return engineOn(link, `GDS ${await versionOf(link, address.url)}`);
  } catch (error) {
    await link.close();
    throw error;
  }
}

async function versionOf(link: Link, server: string): Promise<string> {
  try {
    const found = await link.read((s) => s.first<{ version: string }>('read-gds-version'));
    return found?.version ?? '';
  } catch (error) {
    // An unknown function is a fault of syntax to the server: reported as broken, and it has no other cause here.
    if (!(error instanceof StoreError) || error.code !== 'STORE_BROKEN') throw error;
    throw storeTrouble('STORE_BROKEN', 'noGds', { server }, { cause: error });
  }
}

function engineOn(link: Link, label: string): GraphEngine {
  /** Rows of one algorithm on a graph that is gone afterwards, whatever happens. */
  const onGraph = async <T>(
    list: EdgeList,
    name: string,
    each: (cell: T) => void,
    more: Parameters = {},
  ): Promise<void> => {
    const graph = `passerelle-${randomUUID()}`;
    try {
      await link.read((s) =>
        s.first('begin-gds-graph', {
          graph,
          order: list.order,
          sources: Array.from(list.sources),
          targets: Array.from(list.targets),
          strengths: Array.from(list.strengths),
        }),
      );
      await link.read((s) => s.stream<T>(name, { graph, ...more }, each));
    } finally {
      await link.read((s) => s.first('remove-gds-graph', { graph })).catch(() => undefined);
    }
  };
  const scores = async (list: EdgeList, name: string): Promise<Float64Array> => {
    const found = new Float64Array(list.order);
    await onGraph<[number, number]>(list, name, ([node, score]) => (found[node] = score));
    return found;
  };
  return {
    label,
    leiden: async (list, { seed, resolution }) => {
      const found = new Int32Array(list.order);
      await onGraph<[number, number]>(
        list,
        'find-gds-communities',
        ([node, community]) => (found[node] = community),
        { seed, resolution },
      );
      return found;
    },
    betweenness: (list) => scores(list, 'find-gds-betweenness'),
    pageRank: async (list) => {
      const raw = await scores(list, 'find-gds-page-rank');
      const sum = raw.reduce((total, one) => total + one, 0);
      return raw.map((one) => one / sum);
    },
    articulationPoints: async (list) => {
      const found = new Uint8Array(list.order);
      await onGraph<number>(list, 'find-gds-articulation-points', (node) => (found[node] = 1));
      return found;
    },
    cutEdges: async (list) => {
      const cut = new Set<string>();
      await onGraph<[number, number]>(list, 'find-gds-cut-edges', ([from, to]) => {
        cut.add(pair(from, to));
      });
      return Uint8Array.from(list.sources, (from, edge) =>
        Number(cut.has(pair(from, list.targets[edge] ?? -1))),
      );
    },
    close: () => link.close(),
  };
}

const pair = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
