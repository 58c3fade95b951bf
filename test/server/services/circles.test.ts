import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rng } from '@passerelle/core/graph/rng';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from './toy.js';

/** Twenty couples never seen together: each of 60 evenings has one of each couple. Then everybody is tied to everybody
 *  but the other one, which makes 2^20 maximal cliques. Four of them met once without the others. */
function couples(): Record<string, string> {
  const random = rng(3);
  const evenings = Array.from({ length: 60 }, (_, e) =>
    Array.from({ length: 20 }, (_, c) => `a${c}-${random.below(2)},e${e},attendee`),
  );
  const people = Array.from({ length: 40 }, (_, p) => `a${p >> 1}-${p & 1}`);
  return {
    'actors.csv': ['id,label,type', ...people.map((id) => `${id},${id},organisation`)].join('\n'),
    'events.csv': [
      'id,label,type,start',
      ...evenings.map((_, e) => `e${e},Evening,workshop,2026-01-15`),
      'small,Dinner,workshop,2026-01-16',
    ].join('\n'),
    'attendances.csv': [
      'actor_id,event_id,role',
      ...evenings.flat(),
      ...[0, 1, 2, 3].map((c) => `a${c}-0,small,attendee`),
    ].join('\n'),
  };
}

let folder: string;
let open: Awaited<ReturnType<typeof servicesOn>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-circles-'));
  for (const [file, text] of Object.entries(couples())) writeFileSync(join(folder, file), text);
  open = await servicesOn(folder);
});
afterAll(async () => {
  await open.store.close();
  rmSync(folder, { recursive: true });
});

describe('circles where crowds make too many cliques', () => {
  const asked = { viewer: ANIMATOR, measures: ['structuralFold'] };
  it('are those of smaller events, and it is said', async () => {
    const { rows, meta } = await open.services.centrality(asked);
    const told = meta.notes.filter(({ key }) => key === 'smallerCrowds');
    expect(told.map(({ values }) => values)).toEqual([{ cap: 15, of: 30 }]);
    const inCircle = rows.filter((row) => row['structuralFold'] === 1).map(({ id }) => id);
    expect(inCircle.sort()).toEqual(['a0-0', 'a1-0', 'a2-0', 'a3-0']);
  });

  it('are refused to who asks for a size of events that makes too many', async () => {
    const given = { ...asked, settings: { cliqueEventCap: 20 } };
    await expect(open.services.centrality(given)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    const smaller = { ...asked, settings: { cliqueEventCap: 10 } };
    const { meta } = await open.services.centrality(smaller);
    expect(meta.notes.map(({ key }) => key)).not.toContain('smallerCrowds');
  });
});
