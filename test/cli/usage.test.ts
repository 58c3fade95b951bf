import { describe, expect, it } from '@jest/globals';
import { inProcess } from './support.js';

describe('usage', () => {
  it('shows help on stdout with examples, and the version', async () => {
    const help = await inProcess(['--help']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const name of ['import', 'bridges', 'snapshot', 'doctor', 'Examples:']) {
      expect(help.stdout).toContain(name);
    }
    expect(await inProcess(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('speaks French when the flag, the variable or the locale says so', async () => {
    expect((await inProcess(['--help'], { LANG: 'fr_FR.UTF-8' })).stdout).toContain('Commandes');
    expect((await inProcess(['--help'], { PASSERELLE_LANG: 'fr' })).stdout).toContain('Exemples');
    const both = { PASSERELLE_LANG: 'en', LANG: 'fr_FR.UTF-8' };
    expect((await inProcess(['--help'], both)).stdout).toContain('Examples');
    expect((await inProcess(['hubs', '--help', '--lang', 'fr'])).stdout).toContain('pivots');
    expect((await inProcess(['hubs', '--help', '--lang=fr'])).stdout).toContain('pivots');
  });

  it.each(
    [
      'import',
      'status',
      'communities',
      'centrality',
      'measure',
      'bridges',
      'hubs',
      'encounters',
      'path',
    ].concat(['snapshot', 'export', 'serve', 'doctor', 'completion']),
  )('%s --help has examples', async (name) => {
    const { code, stdout } = await inProcess([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`  passerelle ${name}`);
  });

  it.each([
    [['brigdes'], 'Unknown command “brigdes”. Did you mean bridges?'],
    [['bridges', '--tpo', '3'], 'Unknown option “--tpo”. Did you mean --top?'],
    [['bridges', '--top', 'x'], '--top: found “x”, expected a whole number from 1 on.'],
    [['bridges', '--top', '0'], '--top: found “0”, expected a whole number from 1 on.'],
    [['bridges', '--as-of', '2025-02-30'], 'expected a day such as 2026-03-31'],
    [['bridges', '--scale', 'huge'], 'expected one of local, department, regional'],
    [['bridges', '--format', 'xml'], 'expected one of table, json, csv, md'],
    [['export', '--layout', 'circle'], 'expected one of map, forceAtlas2'],
    [['export', '--format', 'table'], 'expected one of gexf, graphml, csv, json'],
    [['bridges', '--lang', 'de'], 'expected one of fr, en'],
    [['bridges', '--territory'], 'needs a value'],
    [['hubs', '--set', 'halfLife=3'], 'one of halfLifeDays,'],
    [['hubs', '--set', 'halfLifeDays=0'], 'a number from 1 to 36500'],
    [['hubs', '--set', 'eventCap=5,pivots'], 'key=value, such as halfLifeDays=180'],
    [['centrality'], 'Missing: measures.'],
    [['bridges', '--roles', '--without', 'A'], '--roles and --without are two reports'],
    [['path', 'A'], 'Missing: to.'],
    [['status', 'extra'], 'Too many words'],
    [['import'], 'Missing: folder.'],
    [['serve', '--host', '0.0.0.0'], 'an address of this machine'],
    [['serve', '--port', '70000'], 'a port from 0 to 65535'],
    [['snapshot', 'take'], 'A territory is needed'],
    [['completion', 'tcsh'], 'expected one of bash, zsh, fish'],
  ])('%j is refused in one message', async (words, message) => {
    const { code, stdout, stderr } = await inProcess(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('shows help and fails when no command is given', async () => {
    const { code, stdout, stderr } = await inProcess([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: passerelle');
  });

  it.each(['bash', 'zsh', 'fish'])('writes a completion script for %s', async (shell) => {
    const { code, stdout } = await inProcess(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['bridges', 'territory', 'take']) expect(stdout).toContain(word);
  });

  it('says where no store is', async () => {
    const { code, stdout, stderr } = await inProcess(['status', '--store', 'nowhere/eco.db']);
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toContain('nowhere/eco.db does not exist');
  });

  it('refuses a folder that does not exist', async () => {
    const { code, stderr } = await inProcess(['import', 'no-such-folder', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(stderr).toContain('Le dossier no-such-folder n’existe pas');
  });
});
