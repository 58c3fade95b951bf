import { readFileSync, statSync } from 'node:fs';
import { InvalidInputError } from '@passerelle/core/errors';
import { inputTrouble } from './trouble.js';

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
    throw inputTrouble('address', { server: shown });
  }
  if (parsed.username !== '' || parsed.password !== '' || /\/\/[^/]*@/.test(url)) {
    throw inputTrouble('secretInAddress', { server: shown });
  }
  if (parsed.hostname === '' || parsed.search !== '' || parsed.hash !== '') {
    throw inputTrouble('address', { server: shown });
  }
  const scheme = parsed.protocol.slice(0, -1);
  const mayBeInsecure = env['PASSERELLE_NEO4J_INSECURE'] === '1';
  if (scheme.endsWith('+ssc') && !mayBeInsecure) {
    throw inputTrouble('anyCertificate', { scheme, safer: scheme.replace('+ssc', '+s') });
  }
  if (!scheme.includes('+') && !LOOPBACK.has(parsed.hostname) && !mayBeInsecure) {
    throw inputTrouble('clear', { scheme, host: parsed.hostname, safer: `${scheme}+s` });
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
    throw inputTrouble('noPassword');
  }
  let text: string;
  try {
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      throw inputTrouble('openPasswordFile', { file });
    }
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof InvalidInputError) throw error;
    throw inputTrouble('noPasswordFile', { file }, { cause: error });
  }
  if (text === '') throw inputTrouble('emptyPasswordFile', { file });
  return text;
}
