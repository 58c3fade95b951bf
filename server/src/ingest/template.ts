import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_SPECS } from './file-specs.js';

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  territories: ['id=FR-REG-53', 'label=Bretagne', 'level=regional', 'parent_id=FR', 'country=FR'],
  actors: [
    'id=a1',
    'label=Ada Martin',
    'type=person',
    'role=project holder',
    'sectors=health|digital',
    'territory_id=FR-REG-53',
    'start=2021-03',
  ],
  roles: ['actor_id=a1', 'role=mentor', 'from=2022', 'to=2024-06-30'],
  events: [
    'id=e1',
    'label=Spring barcamp',
    'type=barcamp',
    'start=2024-03-27',
    'territory_id=FR-REG-53',
  ],
  relations: ['source=a1', 'target=a2', 'type=collaboration', 'directed=0', 'start=2023-09'],
  attendances: ['actor_id=a1', 'event_id=e1', 'role=speaker', 'date=2024-03-27'],
  needs: [
    'id=n1',
    'actor_id=a1',
    'category_id=funding/seed',
    'text=Seed funding',
    'opened_at=2024-01-15',
  ],
  offers: [
    'id=o1',
    'actor_id=a2',
    'category_id=space/workshop',
    'text=A workshop',
    'opened_at=2024-01-15',
  ],
  rhythms: ['actor_id=a1', 'state=expansion', 'declared=1', 'from=2024-01-01'],
  consents: ['actor_id=a1', 'purpose=appearOnMap', 'given_at=2024-01-01', 'visibility=members'],
  introductions: ['source=a1', 'target=a2', 'introducer_id=a3', 'start=2024-02-10'],
};

/** Writes one empty file a kind: its header and a commented example. Nothing is overwritten.
 *  @returns paths written. @throws system error EEXIST when a file is there already */
export async function writeTemplate(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const spec of FILE_SPECS) {
    const columns = [...spec.required, ...spec.optional];
    const example = new Map(
      (EXAMPLES[spec.name] ?? []).map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
    );
    const cells = columns.map((column) => example.get(column) ?? '');
    const path = join(folder, `${spec.name}.csv`);
    await writeFile(path, `${columns.join(',')}\n# ${cells.join(',')}\n`, { flag: 'wx' });
    paths.push(path);
  }
  return paths;
}
