import { describe, expect, it } from '@jest/globals';
import { formatDay, formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';

describe('figures as people read them', () => {
  it('never show something as nothing', () => {
    expect(formatNumber('en', 0.001)).toBe('< 0.01');
    expect(formatNumber('fr', 0.001)).toBe('< 0,01');
    expect(formatNumber('en', 0.005)).toBe('0.01');
    expect(formatNumber('en', 0.4, 0)).toBe('0');
    expect(formatShare('en', 0)).toBe('0%');
  });

  it('write no minus before a zero, and infinity as its sign', () => {
    expect(formatNumber('en', -0)).toBe('0');
    expect(formatNumber('en', -0.001)).toBe('> -0.01');
    expect(formatNumber('fr', Infinity)).toBe('∞');
  });

  it('leave a day that is none as it was written', () => {
    expect(formatDay('en', null)).toBe('n/a');
    expect(formatDay('fr', 'hier')).toBe('hier');
    expect(formatDay('fr', '2025-01-01')).toBe('1er janvier 2025');
    expect(formatDay('fr', '2025-01-11')).toBe('11 janvier 2025');
    expect(formatDay('fr', '2025-01')).toBe('janvier 2025');
    expect(formatDay('en', '2026-03-31')).toBe('31 March 2026');
  });

  it('name the groups of a missing articulation in the language of the reader', () => {
    const values = { a: 'Group 4 (Ada)', actors: 3, distance: 5 };
    expect(dataSentence('fr', 'missing', 'farCommunity', values)).toContain('Groupe 4 (Ada)');
    expect(dataSentence('en', 'missing', 'farCommunity', values)).toContain('Group 4 (Ada)');
  });
});
