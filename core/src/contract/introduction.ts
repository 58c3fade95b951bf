import { needCategories } from '../domain/vocabularies/need-categories.js';
import type { Language } from '../domain/vocabulary.js';
import type { EncounterRow, Strengths } from './rows.js';
import { dataSentence, sentence, type SentenceValues } from './sentences/sentence.js';

/** Reasons that speak to both, the most telling first. What names somebody else than the two and who introduces them
 *  (a hub that comes nearer), shares of relations, or how the pair was found, are for the animator. */
const TOLD = [
  'answersNeed',
  'meetsOffer',
  'sharedTopic',
  'crossesTerritory',
  'crossesSector',
  'crossesScale',
  'crossesCommunity',
] as const;
/** More would be read by nobody. */
const MOST = 4;

/** A text that introduces the two actors of a suggestion to each other: what each brings, why they could meet, a first
 *  step. Plain lines, to be copied by a person: the tool sends nothing. @complexity O(reasons) */
export function introductionText(language: Language, row: EncounterRow): string {
  const { recipientLabel: recipient, targetLabel: target } = row;
  const names = { recipient, target };
  const strengths = [
    ...strengthsOf(language, recipient, row.recipientStrengths),
    ...strengthsOf(language, target, row.targetStrengths),
  ];
  const reasons = [...row.reasons]
    .filter(({ key }) => rankOf(key) >= 0)
    .sort((a, b) => rankOf(a.key) - rankOf(b.key))
    .slice(0, MOST)
    .map(({ key, values }) => reasonText(language, key, { ...values, ...names }));
  const asked = row.reasons.find(({ key }) => key === 'answersNeed' || key === 'meetsOffer');
  const about = asked === undefined ? '' : category(language, asked.values['need']);
  return [
    sentence(language, 'introduction.hello'),
    sentence(language, 'introduction.meet', names),
    strengths.join('\n'),
    [sentence(language, 'introduction.why'), ...reasons.map((one) => `– ${one}`)].join('\n'),
    [
      about === ''
        ? sentence(language, 'introduction.stepOpen')
        : sentence(language, 'introduction.step', { about }),
      whoIntroduces(language, row),
    ].join('\n'),
    sentence(language, 'introduction.free'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const rankOf = (key: string): number => TOLD.findIndex((told) => told === key);

function reasonText(language: Language, key: string, values: SentenceValues): string {
  // How often each was where is for the animator.
  if (key === 'sharedTopic') return sentence(language, 'introduction.sharedTopic', values);
  if (key !== 'answersNeed' && key !== 'meetsOffer')
    return dataSentence(language, 'reason', key, values);
  const [need, offer] = [values['need'], values['offer']].map((id) => category(language, id));
  return sentence(language, `introduction.${key}`, {
    ...values,
    need: need ?? '',
    offer: offer ?? '',
  });
}

function category(language: Language, id: string | number | undefined): string {
  return needCategories.label(String(id ?? ''), language);
}

/** One line, nothing when nothing is known: a name alone would say that there is no strength. */
function strengthsOf(
  language: Language,
  name: string,
  { sectors, offers }: Strengths,
): readonly string[] {
  const words = [
    ...(sectors.length === 0
      ? []
      : [sentence(language, 'introduction.sectors', { list: sectors.join(', ') })]),
    ...(offers.length === 0
      ? []
      : [
          sentence(language, 'introduction.offers', {
            list: offers.map((id) => category(language, id)).join(', '),
          }),
        ]),
  ];
  return words.length === 0 ? [] : [`${name} – ${words.join(' · ')}`];
}

function whoIntroduces(language: Language, row: EncounterRow): string {
  const { recipientLabel: recipient, targetLabel: target } = row;
  const { introducerLabel: introducer, relayLabel: relay } = row;
  if (introducer === null) {
    const met = row.reasons.find(({ key }) => key === 'commonEvent')?.values['event'];
    return met === undefined
      ? sentence(language, 'introduction.nobody')
      : sentence(language, 'introduction.event', { event: met });
  }
  return relay === null
    ? sentence(language, 'introduction.both', { introducer })
    : sentence(language, 'introduction.chain', { introducer, relay, recipient, target });
}
