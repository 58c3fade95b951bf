import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/sources.js';
import { passerelle } from './support.js';
import type { Outcome } from './support.js';

const DEMO = join(ROOT, 'fixtures', 'demo', 'canonical');

describe('answers to suggestions on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-answers-'));
  const run = (...words: string[]): Promise<Outcome> =>
    passerelle([...words, '--store', join(folder, 'eco.db')]);
  const listed = async (): Promise<readonly { id: string; recipient: string; target: string }[]> =>
    (
      JSON.parse((await run('encounters', '--territory', 'ORV', '--format', 'json')).stdout) as {
        rows: { id: string; recipient: string; target: string }[];
      }
    ).rows;

  beforeAll(async () => {
    expect(await run('import', DEMO, '--quiet')).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are kept, said in words, and the pair is not suggested again', async () => {
    const [first, second] = await listed();
    const inFrench = await run('encounters', 'answer', first!.id, 'later', '--lang', 'fr');
    expect([inFrench.code, inFrench.stdout]).toEqual([0, '']);
    expect(inFrench.stderr).toMatch(/^Noté\s: pas maintenant \(e-[0-9a-f]+\)\.\n$/u);
    const asJson = await run('encounters', 'answer', second!.id, 'met', '--format', 'json');
    expect(JSON.parse(asJson.stdout)).toMatchObject({ id: second!.id, answer: 'met' });
    const left = (await listed()).map(({ id }) => id);
    expect(left).not.toContain(first!.id);
    expect(left).not.toContain(second!.id);
    // A meeting is a fact: the two now have a tie, and the gate says so.
    const pair = await run('encounters', '--between', second!.recipient, second!.target);
    expect(pair.stdout).toContain('✗ they are in touch already');
    expect(pair.stdout).not.toContain('To answer');
  });

  it('add up in the outcome, which hides what so few of them say', async () => {
    const { code, stdout } = await run('encounters', 'outcome', '--lang', 'fr');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Liens +Acceptées\n/);
    expect(stdout).toMatch(/^2 réponses à \d+ propositions\.$/m);
    expect(stdout).toMatch(/^Gini d’exposition\s: 0,\d+\./mu);
    expect(stdout).toMatch(/^tous +\d+ +2( +masqué){5}$/m);
    expect(stdout).toMatch(/^échelle · local /m);
  });

  it('cannot be taken back once they are facts, which is said as it is', async () => {
    const [, second] = await listed();
    expect(await run('encounters', 'answer', second!.id, 'met')).toMatchObject({ code: 0 });
    const again = await run('encounters', 'answer', second!.id, 'met');
    expect(again.code).toBe(0);
    expect(again.stderr).toContain('Nothing is added.');
    const back = await run('encounters', 'answer', second!.id, 'declined');
    expect([back.code, back.stdout]).toEqual([2, '']);
    expect(back.stderr).toContain('was answered “met”, which is a fact of the ecosystem by now');
    expect(back.stderr).toContain('What may come after it: tie.');
    expect(back.stderr).not.toContain('No suggestion has the id');
    expect(await run('encounters', 'answer', second!.id, 'tie')).toMatchObject({ code: 0 });
    const inFrench = await run('encounters', 'answer', second!.id, 'declined', '--lang', 'fr');
    expect(inFrench.stderr).toContain('Rien ne vient après.');
  });

  it('are counted for the territory asked for, and an unknown one is refused', async () => {
    const suggested = async (...words: string[]): Promise<number> => {
      const { stdout } = await run('encounters', 'outcome', ...words, '--format', 'json');
      const { rows } = JSON.parse(stdout) as { rows: { by: string; suggested: number }[] };
      return rows.find(({ by }) => by === 'all')?.suggested ?? 0;
    };
    const all = await suggested();
    const inPart = await suggested('--territory', 'ORV-COM-01');
    expect(inPart).toBeGreaterThan(0);
    expect(inPart).toBeLessThan(all);
    const unknown = await run('encounters', 'outcome', '--territory', 'NOPE', '--lang', 'fr');
    expect([unknown.code, unknown.stdout]).toEqual([3, '']);
    expect(unknown.stderr).toMatch(/^Aucun territoire ne s’appelle «\sNOPE\s»/u);
  });

  it('leave a pair alone up to the day given, which is said and stored', async () => {
    const [, , third] = await listed();
    const refused = await run('encounters', 'answer', third!.id, 'later', '--until', '2020-01-01');
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('--until: 2020-01-01 is not a day to come.');
    const odd = ['encounters', 'answer', third!.id, 'met', '--until', '2099-06-01', '--lang', 'fr'];
    expect((await run(...odd)).stderr).toContain('--until ne va qu’avec la réponse later.');
    const until = ['--until', '2099-06-01', '--format', 'json'];
    const kept = await run('encounters', 'answer', third!.id, 'later', ...until);
    expect(JSON.parse(kept.stdout)).toMatchObject({ answer: 'later', until: '2099-06-01' });
    expect(kept.stderr).toContain('Kept: not now, until 1 June 2099');
    expect((await listed()).map(({ id }) => id)).not.toContain(third!.id);
  });

  it('refuse an answer and an id that do not exist, and say which do', async () => {
    const answer = await run('encounters', 'answer', 'e-00', 'perhaps');
    expect([answer.code, answer.stdout]).toEqual([2, '']);
    expect(answer.stderr).toContain('interested');
    const id = await run('encounters', 'answer', 'e-00', 'met', '--lang', 'fr');
    expect([id.code, id.stdout]).toEqual([3, '']);
    expect(id.stderr).toContain('Aucune proposition n’a l’identifiant');
  });
});
