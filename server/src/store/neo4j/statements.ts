import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `cypher/` of the package, three folders above both `src/store/neo4j` and `dist/store/neo4j` of the server. */
export const CYPHER = fileURLToPath(new URL('../../../../cypher/', import.meta.url));

const loaded = new Map<string, string>();

/** The statement of `cypher/queries/<name>.cypher`, without its header. Names and labels never come from outside. */
export function statement(name: string): string {
  let text = loaded.get(name);
  if (text === undefined) {
    text = body(readFileSync(`${CYPHER}queries/${name}.cypher`, 'utf8'));
    loaded.set(name, text);
  }
  return text;
}

export interface SchemaStep {
  readonly version: number;
  readonly name: string;
  /** What its checksum is taken of. */
  readonly text: string;
  readonly statements: readonly string[];
}

/** `cypher/schema/NNN-<what>.cypher`, in order. */
export function schemaSteps(): readonly SchemaStep[] {
  return readdirSync(`${CYPHER}schema`)
    .filter((file) => /^\d{3}-.+\.cypher$/.test(file))
    .sort()
    .map((file) => {
      const text = body(readFileSync(`${CYPHER}schema/${file}`, 'utf8'));
      const statements = text
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      return {
        version: Number(file.slice(0, 3)),
        name: file.slice(4).replace('.cypher', ''),
        text,
        statements,
      };
    });
}

function body(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim();
}
