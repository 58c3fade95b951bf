import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rng, type Rng } from '@passerelle/core/graph/rng';

/** Writes a canonical folder of any size: people and organisations of 100 territories and the ties between them, every
 *  row valid. Same seed, same bytes. Ids are not in order of creation, as in data that several tools wrote.
 *  @returns rows written, headers apart */
export async function makeFolder(
  folder: string,
  { actors, ties, seed }: { readonly actors: number; readonly ties: number; readonly seed: number },
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const random = rng(seed);
  await file(join(folder, 'territories.csv'), 'id,label,level,parent_id', 101, (at) =>
    at === 0 ? 'FR,France,national,' : `FR-${String(at)},Territory ${String(at)},local,FR`,
  );
  const numbers = random.shuffle(Uint32Array.from({ length: actors }, (_, at) => at));
  const idOf = (at: number): string => `act-${String(numbers[at]).padStart(7, '0')}`;
  await file(
    join(folder, 'actors.csv'),
    'id,label,type,role,sectors,territory_id,scale,start,source',
    actors,
    (at) => {
      const person = random.next() < 0.7;
      return `${idOf(at)},"${person ? 'Person' : 'Workshop'} ${String(at)}, ${pick(random, WORDS)}",${person ? 'person' : 'organisation'},${pick(random, ROLES)},${pick(random, WORDS)}|${pick(random, WORDS)},FR-${String(1 + random.below(100))},local,${day(random)},bench`;
    },
  );
  const kinds = ['meeting', 'jointProject', 'mentoring', 'funding', 'membership'];
  await file(
    join(folder, 'relations.csv'),
    'source,target,type,directed,weight,start,evidence',
    ties,
    () => {
      const a = random.below(actors);
      const b = (a + 1 + random.below(actors - 1)) % actors;
      return `${idOf(a)},${idOf(b)},${pick(random, kinds)},${String(random.below(2))},${String(1 + random.below(9))},${day(random)},note ${String(random.below(100_000))}`;
    },
  );
  return 101 + actors + ties;
}

const WORDS = ['health', 'digital', 'energy', 'mobility', 'food', 'culture', 'housing', 'marine'];
const ROLES = ['projectHolder', 'mentor', 'funder', 'company', 'lab', 'animator'];

function pick(random: Rng, list: readonly string[]): string {
  return list[random.below(list.length)]!;
}

function day(random: Rng): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(2015 + random.below(11))}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

async function file(
  path: string,
  header: string,
  rows: number,
  row: (at: number) => string,
): Promise<void> {
  const stream = createWriteStream(path);
  let text = `${header}\n`;
  for (let at = 0; at < rows; at += 1) {
    text += `${row(at)}\n`;
    if (text.length > 1_000_000) {
      if (!stream.write(text)) await once(stream, 'drain');
      text = '';
    }
  }
  stream.end(text);
  await once(stream, 'close');
}
