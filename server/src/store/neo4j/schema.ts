import { hash } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { SCHEMA_MS } from './link.js';
import { storeTrouble } from './trouble.js';
import type { Link } from './link.js';
import { schemaSteps } from './statements.js';
import type { SchemaStep } from './statements.js';

/** What a database is, before anything is changed in it. */
export interface SchemaState {
  /** Schema version found, 0 = none yet. */
  readonly version: number;
  /** Constraints that should be there and are not. */
  readonly missing: readonly string[];
  /** Nodes of a database that Passerelle never wrote to; 0 = ours, or empty. */
  readonly foreignNodes: number;
}

interface Applied {
  readonly version: number;
  readonly checksum: string;
}

export async function readSchemaState(
  link: Link,
): Promise<SchemaState & { applied: readonly Applied[] }> {
  return link.read(async (statements) => {
    const ours = await statements.first<{ isOurs: boolean; nodes: number }>('count-foreign');
    const applied = await statements.all<Applied>('read-schema-steps');
    const names = await statements.all<{ name: string }>('read-constraint-names');
    const present = new Set(names.map(({ name }) => name));
    return {
      version: applied.at(-1)?.version ?? 0,
      missing: constraintNames().filter((name) => !present.has(name)),
      foreignNodes: ours?.isOurs === true ? 0 : (ours?.nodes ?? 0),
      applied,
    };
  });
}

/** Brings a database to the newest schema; what is there already stays. Community has one database: one that holds another
 *  graph is not touched.
 *  @returns the schema version   @throws StoreError STORE_BROKEN */
export async function ensureSchema(
  link: Link,
  url: string,
  steps: readonly SchemaStep[] = schemaSteps(),
): Promise<number> {
  const { applied, missing, foreignNodes, version } = await readSchemaState(link);
  const newest = steps.at(-1)?.version ?? 0;
  if (foreignNodes > 0) {
    throw storeTrouble('STORE_BROKEN', 'foreign', { server: url, nodes: foreignNodes });
  }
  if (version > newest) {
    throw storeTrouble('STORE_BROKEN', 'newer', {
      server: url,
      found: String(version),
      needed: String(newest),
    });
  }
  for (const { version: done, checksum } of applied) {
    const known = steps.find((step) => step.version === done);
    if (known === undefined || checksumOf(known) !== checksum) {
      throw storeTrouble('STORE_BROKEN', 'otherStep', { server: url, found: String(done) });
    }
  }
  const todo = steps.filter((step) => missing.length > 0 || step.version > version);
  for (const step of todo) {
    for (const text of step.statements) await link.run(text);
  }
  if (todo.length > 0) await link.run('CALL db.awaitIndexes(300)');
  for (const step of todo) {
    const { name } = step;
    await link.write(
      (statements) =>
        statements.all('write-schema-step', {
          version: neo4j.int(step.version),
          name,
          checksum: checksumOf(step),
        }),
      { silenceMs: SCHEMA_MS },
    );
  }
  return newest;
}

function checksumOf(step: SchemaStep): string {
  return hash('sha256', step.text);
}

function constraintNames(): readonly string[] {
  return schemaSteps().flatMap(({ statements }) =>
    statements.flatMap((text) => /^CREATE CONSTRAINT (\w+)/.exec(text)?.[1] ?? []),
  );
}
