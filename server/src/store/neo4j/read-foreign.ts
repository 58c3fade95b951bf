import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { InvalidInputError } from '@passerelle/core/errors';
import { neo4jAddress } from './address.js';
import type { Environment } from './address.js';
import { openLink } from './link.js';
import type { Statements } from './link.js';

const name = z.string().min(1);
/** Column of a canonical file → property of the graph. */
const columns = z.record(name, name).default({});
const fixed = z.record(name, z.string()).default({});
const nodes = z.strictObject({ label: name, id: name, columns, fixed });
const relationships = z.strictObject({ type: name, columns, fixed });

/** How labels, relationship types and properties of a graph become actors, ties, events and participations. */
export const recipeSchema = z.strictObject({
  actors: z.array(nodes).min(1),
  relations: z.array(relationships).default([]),
  events: z.array(nodes).default([]),
  /** From an actor to an event. */
  attendances: z.array(relationships).default([]),
});
export type Recipe = z.infer<typeof recipeSchema>;

/** @throws InvalidInputError telling where the recipe is wrong */
export function parseRecipe(text: string, file: string): Recipe {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new InvalidInputError(
      `${file} is not JSON: see "A graph you have already" in docs/guide/neo4j.md.`,
    );
  }
  const parsed = recipeSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new InvalidInputError(
    `${file}, at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'wrong'}. See "A graph you have already" in docs/guide/neo4j.md.`,
  );
}

type Cells = readonly unknown[];

/** Writes what a recipe names as a canonical folder, which the import then reads like any other: every row is checked, and
 *  what does not fit is reported with its file and line.
 *  @returns rows written, by file */
export async function readForeign(
  url: string,
  env: Environment,
  recipe: Recipe,
  folder: string,
): Promise<Readonly<Record<string, number>>> {
  const address = neo4jAddress(url, env);
  const link = openLink(address, { patienceMs: 10_000, silenceMs: 30_000 });
  const ends = (list: Recipe['actors']): string[][] => list.map(({ label, id }) => [label, id]);
  try {
    return await link.read(async (statements) => {
      const counts: Record<string, number> = {};
      const nodesTo = async (file: string, list: Recipe['actors']): Promise<void> => {
        counts[file] = await write(statements, join(folder, `${file}.csv`), ['id'], list, (one) => [
          'read-foreign-nodes',
          { label: one.label, properties: [one.id, ...Object.values(one.columns)] },
        ]);
      };
      const between = async (
        file: string,
        heads: readonly string[],
        list: Recipe['relations'],
        to: Recipe['actors'],
      ): Promise<void> => {
        const [from, target] = [ends(recipe.actors), ends(to)];
        counts[file] = await write(statements, join(folder, `${file}.csv`), heads, list, (one) => [
          'read-foreign-relationships',
          { type: one.type, properties: Object.values(one.columns), from, to: target },
        ]);
      };
      await nodesTo('actors', recipe.actors);
      await between('relations', ['source', 'target'], recipe.relations, recipe.actors);
      if (recipe.events.length > 0) {
        await nodesTo('events', recipe.events);
        await between('attendances', ['actor_id', 'event_id'], recipe.attendances, recipe.events);
      }
      return counts;
    });
  } finally {
    await link.close();
  }
}

interface Source {
  readonly columns: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
}

/** One canonical file from several labels or types. @returns rows written */
async function write<S extends Source>(
  statements: Statements,
  path: string,
  heads: readonly string[],
  sources: readonly S[],
  ask: (source: S) => readonly [statement: string, parameters: Record<string, unknown>],
): Promise<number> {
  const named = sources.flatMap((one) => [...Object.keys(one.columns), ...Object.keys(one.fixed)]);
  const header = [...heads, ...new Set(named.filter((column) => !heads.includes(column)))];
  const file = createWriteStream(path);
  file.write(`${header.map(quoted).join(',')}\n`);
  let rows = 0;
  for (const source of sources) {
    const given = [...heads, ...Object.keys(source.columns)];
    const [statement, parameters] = ask(source);
    await statements.stream<Cells>(statement, parameters, (cells) => {
      const row = new Map(given.map((column, i) => [column, textOf(cells[i])]));
      for (const [column, text] of Object.entries(source.fixed)) row.set(column, text);
      file.write(`${header.map((column) => quoted(row.get(column) ?? '')).join(',')}\n`);
      rows += 1;
    });
  }
  file.end();
  await once(file, 'finish');
  return rows;
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lists by `|`; dates and times of the graph as ISO text, which is how the driver writes them. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('|');
  if (typeof value === 'boolean') return value ? '1' : '0';
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- the driver's dates say themselves as ISO text
  return String(value);
}
