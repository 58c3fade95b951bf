import { describe, expect, it } from '@jest/globals';
import { en } from '@passerelle/core/contract/sentences/en';
import { fr } from '@passerelle/core/contract/sentences/fr';
import { formatDay, formatNumber, formatShare } from '@passerelle/core/contract/sentences/number';
import {
  brokerRole,
  communityName,
  dataSentence,
  sentence,
  sentenceKeys,
} from '@passerelle/core/contract/sentences/sentence';
import { REASON_KEYS } from '@passerelle/core/encounter/reasons';
import { NOTE_KEYS } from '../../../../server/src/services/notes.js';

const NBSP = '\u202f';
/** Names of the values a message takes; the words of a branch are none. */
function placeholders(text: string): string[] {
  const names = [
    ...text.matchAll(/(?<!(?:one|other|select, territory|=-?\d) )\{([a-zA-Z]\w*)[,}]/g),
  ].map((match) => match[1]!);
  return [...new Set(names)].sort();
}

describe('sentences', () => {
  it('hold the same keys and the same values in both languages', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
    const different = sentenceKeys().filter(
      (key) => placeholders(en[key]).join() !== placeholders(fr[key]).join(),
    );
    expect(different).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('all render in %s for 0, 1, 2 and a thousand', (language) => {
    for (const key of sentenceKeys()) {
      for (const count of [-1, 0, 1, 2, 1234]) {
        const values = Object.fromEntries(placeholders(en[key]).map((name) => [name, count]));
        const text = sentence(language, key, values);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
        if (key !== 'no' && !key.startsWith('unit.')) expect(text).not.toBe('');
      }
    }
  });

  it('set French spaces', () => {
    for (const key of sentenceKeys()) {
      const values = Object.fromEntries(placeholders(fr[key]).map((name) => [name, 2]));
      const text = sentence('fr', key, values);
      expect(text).not.toMatch(/[ \u00a0](?!::1)[:;?!»]|« |[\p{L}][?!]|'/u);
    }
    expect(sentence('fr', 'error.unknownCommand', { found: 'pont' })).toBe(
      `Commande inconnue${NBSP}: «${NBSP}pont${NBSP}».`,
    );
  });

  it('know every note and every reason', () => {
    for (const key of NOTE_KEYS) expect(Object.hasOwn(en, `note.${key}`)).toBe(true);
    for (const key of REASON_KEYS) expect(Object.hasOwn(en, `reason.${key}`)).toBe(true);
  });

  it('give the key of what is not known yet', () => {
    expect(dataSentence('fr', 'note', 'fromTheFuture')).toBe('fromTheFuture');
    expect(brokerRole('fr', 'herald', 'territory')).toBe('herald');
  });

  it('tell the role of a broker between territories, or between communities', () => {
    expect(brokerRole('fr', 'border', 'territory')).toBe('relie son territoire à un autre');
    expect(brokerRole('fr', 'border', 'community')).toBe('relie sa communauté à une autre');
    expect(brokerRole('en', 'liaison', 'community')).toBe('links two communities, neither its own');
    expect(brokerRole('en', null, 'territory')).toBe('');
  });

  it('name a community by its number in the language of the reader', () => {
    expect(communityName('fr', 'Group 14 (Ada, Lieu)')).toBe('Groupe 14 (Ada, Lieu)');
    expect(communityName('fr', 'Around Le Phare · Orvain')).toBe('Autour de Le Phare · Orvain');
    expect(communityName('fr', 'Group 3')).toBe('Groupe 3');
    expect(communityName('en', 'Group 3')).toBe('Group 3');
    expect(communityName('fr', 'Group 3D')).toBe('Group 3D');
  });

  it('say a topic in common with what chance would give', () => {
    const values = {
      topic: 'Housing',
      ofRecipient: 1,
      ofTarget: 3,
      expectedOfRecipient: 0.035,
      expectedOfTarget: 1.2,
    };
    expect(dataSentence('en', 'reason', 'sharedTopic', values)).toBe(
      'A topic in common, “Housing”: 1 past project or event of one and 3 of the other, where chance would give 0.035 and 1.2.',
    );
    expect(dataSentence('fr', 'reason', 'sharedTopic', { ...values, ofRecipient: 2 })).toBe(
      'Un thème en commun, «\u202fHousing\u202f»\u202f: 2 projets ou événements passés de l’un et 3 de l’autre, là où le hasard donnerait 0,035 et 1,2.',
    );
  });

  it('put the words of vocabularies in the language of the reader', () => {
    const two = { from: 'research', to: 'local' };
    expect(dataSentence('fr', 'reason', 'crossesSector', two)).toContain('recherche');
    const scales = { from: 'national', to: 'global' };
    expect(dataSentence('fr', 'reason', 'crossesScale', scales)).toContain('mondial');
    const hub = { level: 'regional', hub: 'regional', before: 2, after: 1 };
    expect(dataSentence('fr', 'reason', 'nearerToHub', hub)).toBe(
      'Contact direct avec regional, pivot (régional), au lieu de 2 étapes.',
    );
  });

  it('write numbers, shares and days as each language does', () => {
    expect(formatNumber('fr', 1234.567)).toBe(`1${NBSP}234,57`);
    expect(formatNumber('en', 1234.567)).toBe('1,234.57');
    expect(formatNumber('fr', null)).toBe('n/a');
    expect(formatNumber('en', NaN)).toBe('n/a');
    expect(formatShare('en', 0.1234)).toBe('12.3%');
    expect(formatShare('en', 0.00001)).toBe('< 0.1%');
    expect(formatShare('fr', null)).toBe('n/a');
    expect(formatDay('fr', '2026-03-31')).toBe('31 mars 2026');
    expect(formatDay('en', '2026-03')).toBe('March 2026');
    expect(formatDay('en', '2026')).toBe('2026');
  });
});
