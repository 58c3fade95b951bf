import { describe, expect, it } from '@jest/globals';
import { dirname, join } from 'node:path';
import { filesUnder, fromRoot, importsOf, ROOT, textOf } from '../support/sources.js';

/** What each layer may import, besides itself. First match wins; paths are from the root, without extension. */
const LAYERS: readonly (readonly [layer: string, where: RegExp, may: readonly string[]])[] = [
  ['errors', /^core\/src\/errors/, []],
  ['config', /^core\/src\/config\//, ['errors']],
  ['domain', /^core\/src\/domain\//, ['errors']],
  ['graph', /^core\/src\/graph\//, ['errors', 'config', 'domain']],
  ['analysis', /^core\/src\/analysis\//, ['errors', 'config', 'domain', 'graph']],
  ['encounter', /^core\/src\/encounter\//, ['errors', 'config', 'domain', 'graph', 'analysis']],
  ['port', /^core\/src\/store\//, ['errors', 'domain']],
  ['contract', /^core\/src\/contract\//, ['errors', 'config', 'domain']],
  ['store', /^server\/src\/store\//, ['errors', 'domain', 'port']],
  ['ingest', /^server\/src\/ingest\//, ['errors', 'domain', 'port', 'contract']],
  [
    'jobs',
    /^server\/src\/jobs\//,
    ['errors', 'config', 'domain', 'graph', 'analysis', 'encounter', 'port'],
  ],
  [
    'services',
    /^server\/src\/services\//,
    ['errors', 'config', 'domain', 'graph', 'analysis', 'encounter', 'port', 'contract', 'jobs'],
  ],
  [
    'api',
    /^server\/src\/api\//,
    ['errors', 'config', 'domain', 'contract', 'services', 'registry'],
  ],
  ['wiring', /^server\/src\/[a-z-]+$/, ['*']],
  ['cli', /^cli\/src\//, ['errors', 'config', 'domain', 'port', 'contract', 'registry', 'server']],
  ['viz', /^viz\/src\//, ['errors', 'domain', 'graph', 'contract']],
];
const NODE_OR_NETWORK = /^(node:|express$|better-sqlite3$|neo4j-driver$|piscina$|fs$|path$)/;

function target(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) {
    return fromRoot(join(ROOT, dirname(file), specifier)).replace(/\.(js|ts|json|css)$/, '');
  }
  if (specifier.startsWith('@passerelle/core/'))
    return `core/src/${specifier.slice('@passerelle/core/'.length)}`;
  if (specifier.startsWith('@passerelle/server')) return 'server/src/index';
  return null;
}

function layerOf(path: string): string | undefined {
  return LAYERS.find(([, where]) => where.test(path))?.[0];
}

const sources = ['core/src', 'server/src', 'cli/src', 'viz/src'].flatMap((folder) =>
  filesUnder(folder, /\.ts$/),
);

describe('architecture', () => {
  it('imports one way only', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      const own = layerOf(file.replace(/\.ts$/, ''));
      if (own === undefined) {
        wrong.push(`${file} belongs to no layer`);
        continue;
      }
      const may: readonly string[] = LAYERS.find(([layer]) => layer === own)?.[2] ?? [];
      for (const specifier of importsOf(textOf(file))) {
        const to = target(file, specifier);
        if (to === null || to.startsWith(`${file.split('/')[0] ?? ''}/package`)) continue;
        const layer: string | undefined =
          to === 'server/src/index' && own === 'cli' ? 'server' : layerOf(to);
        const viaRegistry = may.includes('registry') && to === 'core/src/analysis/registry';
        if (
          layer === own ||
          may.includes('*') ||
          viaRegistry ||
          (layer !== undefined && may.includes(layer))
        )
          continue;
        wrong.push(`${file} (${own}) imports ${specifier} (${layer ?? 'unknown'})`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps core free of Node, network and stores', () => {
    const wrong = sources
      .filter((file) => file.startsWith('core/'))
      .flatMap((file) =>
        importsOf(textOf(file))
          .filter((specifier) => NODE_OR_NETWORK.test(specifier))
          .map((specifier) => `${file}: ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });

  it('reads the environment in config and the launchers only', () => {
    const wrong = sources.filter(
      (file) =>
        !/^(server\/src\/config|cli\/src\/)/.test(file) && textOf(file).includes('process.env'),
    );
    expect(wrong).toEqual([]);
  });

  it('never imports tests from sources, and fixtures from tests only', () => {
    const wrong = sources.filter((file) =>
      importsOf(textOf(file)).some((specifier) => /(^|\/)(test|fixtures)\//.test(specifier)),
    );
    expect(wrong).toEqual([]);
  });
});
