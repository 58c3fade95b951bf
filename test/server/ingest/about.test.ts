import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aboutFolder } from '../../../server/src/ingest/about.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'passerelle-about-'));

describe('aboutFolder', () => {
  it('takes title and fiction from about.json', async () => {
    const at = folder();
    writeFileSync(join(at, 'about.json'), '{"title": "Orvain", "fictional": true}');
    expect(await aboutFolder(at)).toEqual({ source: 'Orvain', fictional: true });
  });

  it('falls back on the name of the folder', async () => {
    const at = folder();
    expect(await aboutFolder(at)).toEqual({ source: basename(at), fictional: false });
    expect((await aboutFolder(join(at, 'canonical'))).source).toBe(basename(at));
  });

  it('says what is expected when about.json is not understood', async () => {
    const at = folder();
    writeFileSync(join(at, 'about.json'), '{"titel": "x"}');
    await expect(aboutFolder(at)).rejects.toThrow(/about\.json is not understood: expected/);
  });
});
