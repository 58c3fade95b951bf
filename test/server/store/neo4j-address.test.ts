import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isNeo4jUrl, neo4jAddress } from '../../../server/src/store/neo4j/address.js';
import { inFolder } from './embedded/support.js';

const PASSWORD = { PASSERELLE_NEO4J_PASSWORD: 'top-secret' };

describe('neo4jAddress', () => {
  it('knows the schemes of Neo4j, in any case', () => {
    for (const scheme of ['neo4j', 'bolt', 'neo4j+s', 'bolt+s', 'neo4j+ssc', 'bolt+ssc', 'NEO4J']) {
      expect(isNeo4jUrl(`${scheme}://host`)).toBe(true);
    }
    for (const url of ['sqlite:a', './neo4j', 'neo4j:/x', 'http://host', 'neo4jx://host']) {
      expect(isNeo4jUrl(url)).toBe(false);
    }
  });
  it('reads host, port, database and user', () => {
    expect(neo4jAddress('neo4j://localhost:7688/eco', PASSWORD)).toEqual({
      uri: 'neo4j://localhost:7688',
      database: 'eco',
      user: 'neo4j',
      password: 'top-secret',
      url: 'neo4j://localhost:7688/eco',
    });
    const env = { ...PASSWORD, PASSERELLE_NEO4J_USER: 'anna' };
    expect(neo4jAddress('bolt://127.0.0.1', env)).toMatchObject({
      database: 'neo4j',
      user: 'anna',
    });
  });
  it.each([
    'neo4j://anna:top-secret@localhost',
    'bolt://anna@localhost',
    'neo4j://:top-secret@h/x',
  ])('refuses a user or a password in %s, and does not repeat it', (url) => {
    expect(() => neo4jAddress(url, {})).toThrow(/PASSERELLE_NEO4J_PASSWORD/);
    expect(() => neo4jAddress(url, {})).not.toThrow(/top-secret/);
  });
  it.each(['neo4j://', 'bolt://host:70000', 'bolt://localhost?x=1', 'neo4j://a b'])(
    'refuses %s',
    (url) => {
      expect(() => neo4jAddress(url, PASSWORD)).toThrow(/is not the address/);
    },
  );
  it('sends nothing in clear beyond this machine', () => {
    expect(() => neo4jAddress('neo4j://db.example', PASSWORD)).toThrow(/neo4j\+s:\/\//);
    expect(neo4jAddress('neo4j+s://db.example', PASSWORD).uri).toBe('neo4j+s://db.example');
    const env = { ...PASSWORD, PASSERELLE_NEO4J_INSECURE: '1' };
    expect(neo4jAddress('neo4j://db.example', env).uri).toBe('neo4j://db.example');
  });
  it('takes no unknown certificate unless told to', () => {
    expect(() => neo4jAddress('bolt+ssc://localhost', PASSWORD)).toThrow(/any certificate/);
  });
  it('asks for a password', () => {
    expect(() => neo4jAddress('neo4j://localhost', {})).toThrow(/No password/);
  });
  it('reads the password from a file that only its owner may read', () =>
    inFolder((folder) => {
      const file = join(folder, 'password');
      writeFileSync(file, 'from a file\n', { mode: 0o600 });
      const env = { PASSERELLE_NEO4J_PASSWORD_FILE: file };
      expect(neo4jAddress('neo4j://localhost', env).password).toBe('from a file');
      chmodSync(file, 0o644);
      expect(() => neo4jAddress('neo4j://localhost', env)).toThrow(/chmod 600/);
      writeFileSync(file, '');
      chmodSync(file, 0o600);
      expect(() => neo4jAddress('neo4j://localhost', env)).toThrow(/empty/);
      const missing = { PASSERELLE_NEO4J_PASSWORD_FILE: join(folder, 'no') };
      expect(() => neo4jAddress('neo4j://localhost', missing)).toThrow(/cannot be read/);
      return Promise.resolve();
    }));
});
