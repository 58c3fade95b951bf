import { readFileSync, statSync } from 'node:fs';
import { InvalidInputError } from '@passerelle/core/errors';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Neo4jAddress {
  /** What the driver takes: scheme, host, port. */
  readonly uri: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** As given, without anything secret. */
  readonly url: string;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

export function isNeo4jUrl(url: string): boolean {
  return /^(neo4j|bolt)(\+s|\+ssc)?:\/\//i.test(url);
}

/** Reads `neo4j://HOST[:PORT][/DATABASE]` (or `bolt`, each with `+s`, or `+ssc`) and who connects:
 *  PASSERELLE_NEO4J_USER (default neo4j), PASSERELLE_NEO4J_PASSWORD or PASSERELLE_NEO4J_PASSWORD_FILE.
 *  @throws InvalidInputError telling how to mend it; never with a password in the text */
export function neo4jAddress(url: string, env: Environment): Neo4jAddress {
  const shown = url.replace(/\/\/[^@/]*@/, '//');
  let parsed: URL;
  try {
    parsed = new URL(url.replace(/^(neo4j|bolt)/i, (scheme) => scheme.toLowerCase()));
  } catch {
    throw new InvalidInputError(
      `"${shown}" is not the address of a Neo4j server: give neo4j://HOST:PORT, such as neo4j://127.0.0.1:7687.`,
    );
  }
  if (parsed.username !== '' || parsed.password !== '' || /\/\/[^/]*@/.test(url)) {
    throw new InvalidInputError(
      `The address of a store must not hold a user or a password: it would be seen by other programs. Give ${shown}, and set PASSERELLE_NEO4J_USER and PASSERELLE_NEO4J_PASSWORD (or PASSERELLE_NEO4J_PASSWORD_FILE, a file that only you may read).`,
    );
  }
  if (parsed.hostname === '' || parsed.search !== '' || parsed.hash !== '') {
    throw new InvalidInputError(
      `"${shown}" is not the address of a Neo4j server: give neo4j://HOST:PORT or neo4j://HOST:PORT/DATABASE.`,
    );
  }
  const scheme = parsed.protocol.slice(0, -1);
  const mayBeInsecure = env['PASSERELLE_NEO4J_INSECURE'] === '1';
  if (scheme.endsWith('+ssc') && !mayBeInsecure) {
    throw new InvalidInputError(
      `${scheme} accepts any certificate, so that anyone in between can read the data: use ${scheme.replace('+ssc', '+s')}, or set PASSERELLE_NEO4J_INSECURE=1 when you know the network.`,
    );
  }
  if (!scheme.includes('+') && !LOOPBACK.has(parsed.hostname) && !mayBeInsecure) {
    throw new InvalidInputError(
      `${scheme}://${parsed.hostname} would send the password and the data in clear: use ${scheme}+s://, or set PASSERELLE_NEO4J_INSECURE=1 when you know the network.`,
    );
  }
  const database = decodeURIComponent(parsed.pathname.replace(/^\/|\/$/g, '')) || 'neo4j';
  return {
    uri: `${scheme}://${parsed.host}`,
    database,
    user: env['PASSERELLE_NEO4J_USER'] || 'neo4j',
    password: passwordOf(env),
    url: shown,
  };
}

function passwordOf(env: Environment): string {
  const given = env['PASSERELLE_NEO4J_PASSWORD'];
  if (given !== undefined && given !== '') return given;
  const file = env['PASSERELLE_NEO4J_PASSWORD_FILE'];
  if (file === undefined || file === '') {
    throw new InvalidInputError(
      'No password for Neo4j: set PASSERELLE_NEO4J_PASSWORD, or PASSERELLE_NEO4J_PASSWORD_FILE to a file that only you may read.',
    );
  }
  let text: string;
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      throw new InvalidInputError(
        `The password file ${file} can be read by others: chmod 600 ${file}.`,
      );
    }
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    throw new InvalidInputError(
      `The password file ${file} cannot be read: check the path in PASSERELLE_NEO4J_PASSWORD_FILE.`,
      { cause: error },
    );
  }
  if (text === '') throw new InvalidInputError(`The password file ${file} is empty.`);
  return text;
}
