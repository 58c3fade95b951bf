import { describe, expect, it } from '@jest/globals';
import { introductionText } from '@passerelle/core/contract/introduction';
import type { EncounterRow } from '@passerelle/core/contract/rows';

const plain: EncounterRow = {
  id: 'e-1',
  recipient: 'a',
  recipientLabel: 'Ada',
  target: 'b',
  targetLabel: 'Bo',
  introducer: 'c',
  introducerLabel: 'Cy',
  relay: null,
  relayLabel: null,
  recipientStrengths: { offers: [], sectors: [] },
  targetStrengths: { offers: ['space/test', 'people/mentor'], sectors: ['health', 'energy'] },
  nameable: true,
  score: 50,
  reasons: [
    { key: 'answersNeed', values: { need: 'space/test', offer: 'space/test', exact: 'yes' } },
    { key: 'plausibility', values: { distance: 2, steps: 1, common: 3 } },
    { key: 'introducer', values: { introducer: 'Cy' } },
    { key: 'nearerToHub', values: { level: 'world', hub: 'Hubert', before: 4, after: 2 } },
    { key: 'crossesCommunity', values: { from: 1, to: 2 } },
    { key: 'crossesTerritory', values: { from: 'North', to: 'South' } },
    { key: 'crossesScale', values: { from: 'local', to: 'national' } },
    { key: 'fewRelations', values: { percent: 0.5 } },
  ],
  terms: {},
  propensity: null,
};

describe('the text that introduces two actors', () => {
  it('says what each brings, why they could meet, a first step, who introduces', () => {
    expect(introductionText('en', plain)).toBe(
      [
        'Hello,',
        '',
        'Ada and Bo: you could both gain from meeting.',
        '',
        'Bo – field: health, energy · offers: test site, mentor',
        '',
        'What each could gain:',
        '– Ada looks for “test site”, which Bo offers.',
        '– Two territories: North and South.',
        '– Two scales: local and national.',
        '– They belong to two communities.',
        '',
        'A first step: half an hour together, on one question: “test site”.',
        'Cy knows you both and can introduce you.',
        '',
        'This is only a suggestion: you are free to follow it, or not.',
      ].join('\n'),
    );
  });

  it('is complete in French, with its spaces', () => {
    const text = introductionText('fr', plain);
    expect(text).toContain('Ada cherche «\u202fterrain d’essai\u202f», que propose Bo.');
    expect(text).toContain('Deux échelles\u202f: local et national.');
    expect(text).toContain('Cy vous connaît de part et d’autre');
    expect(text).not.toMatch(/[ \u00a0][:;?!»]|« |'/);
  });

  it('names nobody but the two and who stands between them', () => {
    for (const language of ['en', 'fr'] as const)
      expect(introductionText(language, plain)).not.toContain('Hubert');
  });

  it('names both ends of a chain, an event in common, or facilitation', () => {
    const chained = { ...plain, relay: 'd', relayLabel: 'Di' };
    expect(introductionText('en', chained)).toContain(
      'Cy is in touch with Ada, Di with Bo, and they know each other',
    );
    const alone = { ...plain, introducer: null, introducerLabel: null };
    expect(introductionText('en', alone)).toContain('Facilitation can bring you together.');
    const met = {
      ...alone,
      reasons: [...plain.reasons, { key: 'commonEvent', values: { event: 'Barcamp' } }],
    };
    expect(introductionText('en', met)).toContain('You both took part in Barcamp.');
  });

  it('turns an offer towards the one who looks for it, and says when it only comes near', () => {
    const values = { need: 'funding/grant', offer: 'funding/investment', exact: 'no' };
    const near = { ...plain, reasons: [{ key: 'meetsOffer', values }] };
    expect(introductionText('en', near)).toContain(
      'Bo looks for “grant”; Ada offers something near it: “investment”.',
    );
  });

  it('asks nothing in particular when no demand is known', () => {
    const reasons = plain.reasons.filter(({ key }) => key !== 'answersNeed');
    expect(introductionText('en', { ...plain, reasons })).toContain(
      'half an hour together, each with one question for the other.',
    );
  });

  it('names a topic of both, and not how often each met it', () => {
    const values = {
      topic: 'Housing',
      ofRecipient: 41,
      ofTarget: 37,
      expectedOfRecipient: 19,
      expectedOfTarget: 18,
    };
    const row = { ...plain, reasons: [{ key: 'sharedTopic', values }, ...plain.reasons] };
    expect(introductionText('en', row)).toContain('– A topic you both work on: Housing.');
    expect(introductionText('fr', row)).toContain('– Un thème en commun\u202f: Housing.');
    expect(introductionText('en', row)).not.toMatch(/41|37|19|18/);
  });
});
