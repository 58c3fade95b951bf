import { describe, expect, it } from '@jest/globals';
import { textOf } from '../support/sources.js';

/** compose.yaml is only of maps, lists and scalars on lines of their own: read as such, without a YAML library. */
const text = textOf('compose.yaml');
const lines = text.split('\n').filter((line) => !/^\s*#/.test(line));
const settings = new Map(
  lines.flatMap((line) => {
    const match = /^\s+(?:NEO4J_)?(\w+): '?([^']+)'?$/.exec(line);
    return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const];
  }),
);
const megabytes = (size = ''): number =>
  Number.parseInt(size, 10) * (size.endsWith('g') ? 1024 : 1);

describe('compose.yaml', () => {
  it('publishes Bolt on this machine only', () => {
    const ports = /ports:\n((?:\s+- .+\n)+)/.exec(text)?.[1]?.match(/- .+/g);
    expect(ports).toEqual(["- '127.0.0.1:7687:7687'"]);
    expect(settings.get('server_http_enabled')).toBe('false');
  });
  it('takes the password from a secret file, which git does not see', () => {
    expect(settings.get('AUTH_FILE')).toBe('/run/secrets/neo4j-auth');
    expect(text).not.toMatch(/NEO4J_AUTH:/);
    expect(settings.get('file')).toBe('.passerelle/neo4j-auth');
    expect(textOf('.gitignore')).toContain('.passerelle/');
  });
  it('asks the server whether it is well, and gives it time to stop', () => {
    expect(text).toMatch(/cypher-shell .+RETURN 1/);
    expect(settings.get('interval')).toBe('5s');
    expect(settings.get('stop_grace_period')).toBe('2m');
  });
  it('gives memory for heap, cache and 512 MB more', () => {
    const [heap, cache] = ['server_memory_heap_max__size', 'server_memory_pagecache_size'].map(
      (name) => megabytes(settings.get(name)),
    );
    expect(megabytes(settings.get('mem_limit'))).toBe((heap ?? 0) + (cache ?? 0) + 512);
  });
  it('sets what the test server sets', () => {
    const script = textOf('scripts/neo4j/start.cjs');
    for (const [key, value] of settings) {
      const name = key.replaceAll('__', '-').replaceAll('_', '.').replaceAll('-', '_');
      const tested = new RegExp(`'${name.replaceAll('.', '\\.')}=([^']+)'`).exec(script)?.[1];
      if (tested !== undefined && !name.includes('memory'))
        expect([name, value]).toEqual([name, tested]);
    }
    expect(settings.get('db_lock_acquisition_timeout')).toBe('10s');
  });
  it('names the server version of the tests', () => {
    const version = /<neo4j\.version>(\d+\.\d+)/.exec(textOf('scripts/neo4j/pom.xml'))?.[1];
    expect(settings.get('image')).toBe(`neo4j:${version ?? ''}-community`);
  });
});
