import { InvalidInputError, StoreError } from '@passerelle/core/errors';
import type { EcoError } from '@passerelle/core/errors';
import { neo4jAddress } from './address.js';
import type { Environment } from './address.js';
import { openLink } from './link.js';
import { readSchemaState } from './schema.js';
import { storeTrouble } from './trouble.js';

/** What `doctor` looks at; nothing is changed. */
export interface Neo4jFindings {
  /** Of the server, null when it was not reached. */
  readonly version: string | null;
  /** Why it cannot be used; null = it can. */
  readonly problem: EcoError | null;
  /** Constraints that are missing from a store of ours. */
  readonly missing: readonly string[];
  /** False for an empty database. */
  readonly isStore: boolean;
}

/** Oldest server that the statements were run on. */
const OLDEST = [5, 26] as const;

/** @returns the failure of a server that is too old, else null */
export function versionProblem(version: string): StoreError | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return isOld
    ? storeTrouble('STORE_BROKEN', 'old', { found: version, needed: OLDEST.join('.') })
    : null;
}

export async function inspectNeo4j(url: string, env: Environment): Promise<Neo4jFindings> {
  const nothing = { version: null, missing: [], isStore: false };
  let link: ReturnType<typeof openLink> | undefined;
  let version: string | null = null;
  try {
    const address = neo4jAddress(url, env);
    link = openLink(address, { patienceMs: 0, silenceMs: 4_000 });
    version = await link.version();
    const old = versionProblem(version);
    if (old !== null) return { ...nothing, version, problem: old };
    const state = await readSchemaState(link);
    const isStore = state.version > 0;
    return {
      version,
      missing: isStore ? state.missing : [],
      isStore,
      problem:
        state.foreignNodes > 0
          ? storeTrouble('STORE_BROKEN', 'foreign', {
              server: address.url,
              nodes: state.foreignNodes,
            })
          : null,
    };
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof InvalidInputError)) throw error;
    return { ...nothing, version, problem: error };
  } finally {
    await link?.close();
  }
}
