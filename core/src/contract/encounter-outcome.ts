import { levels } from '../domain/level.js';
import type { Language } from '../domain/vocabulary.js';
import type { EncounterOutcomeRow } from './rows.js';
import { formatNumber, formatShare } from './sentences/number.js';
import { dataSentence, sentence } from './sentences/sentence.js';

/** Counts of a row, in the order a suggestion goes through them. */
export const OUTCOME_STEPS = [
  'suggested',
  'answered',
  'interested',
  'introduced',
  'met',
  'tie',
] as const;

/** Who a row is about: territories by their own names, the rest in the reader's language. */
export function outcomeGroup(language: Language, { by, group }: EncounterOutcomeRow): string {
  const name =
    by === 'territory' || by === 'forecast' || group === ''
      ? group
      : by === 'scale'
        ? levels.label(group, language)
        : dataSentence(language, 'outcome', group);
  return [dataSentence(language, 'outcome', by), name].filter((one) => one !== '').join(' · ');
}

/** A count of a row; "masked" where it would tell how a few answered. */
export function outcomeCount(
  language: Language,
  row: EncounterOutcomeRow,
  step: (typeof OUTCOME_STEPS)[number],
): string {
  const count = row[step];
  return count === null ? sentence(language, 'outcome.masked') : formatNumber(language, count, 0);
}

/** "45 % [30 %, 61 %]"; "n/a" while nobody took sides, "masked" while few did. */
export function acceptanceText(
  language: Language,
  { acceptance, acceptanceLow: low, acceptanceHigh: high, hidden }: EncounterOutcomeRow,
): string {
  if (hidden) return sentence(language, 'outcome.masked');
  const [share, ...limits] = [acceptance, low, high].map((one) => formatShare(language, one, 0));
  return acceptance === null ? (share ?? '') : `${share ?? ''} [${limits.join(', ')}]`;
}

/** How far suggestions went, beside what the places drawn at random tell, and how evenly linked actors are suggested.
 *  Nothing while nothing was shown. */
export function outcomeSentences(
  language: Language,
  rows: readonly EncounterOutcomeRow[],
): readonly string[] {
  const all = rows.find(({ by }) => by === 'all');
  if (all === undefined) return [];
  const { suggested, answered, interested, introduced, met, tie } = all;
  const place = (group: string) => rows.find((row) => row.by === 'place' && row.group === group);
  const [byScore, atRandom] = [place('score'), place('random')];
  const written = (row: EncounterOutcomeRow | undefined) =>
    row === undefined ? formatShare(language, null) : acceptanceText(language, row);
  return [
    interested === null || introduced === null || met === null || tie === null
      ? sentence(language, 'outcome.fewSteps', { suggested, answered })
      : sentence(language, 'outcome.steps', {
          suggested,
          answered,
          interested,
          introduced,
          met,
          tie,
        }),
    sentence(language, 'outcome.baseline', {
      score: written(byScore),
      random: written(atRandom),
      apart: areApart(byScore, atRandom),
    }),
    sentence(language, 'outcome.exposure', {
      gini: formatNumber(language, all.exposureGini, 2),
    }),
  ];
}

/** Does the 95 % interval of the difference leave out 0? none = one of the two has no answer that takes sides.
 *  @source Newcombe (1998), Stat. Med. 17:873, method 10 */
function areApart(
  a: EncounterOutcomeRow | undefined,
  b: EncounterOutcomeRow | undefined,
): 'yes' | 'no' | 'none' {
  if (a?.acceptance == null || b?.acceptance == null) return 'none';
  const [more, less] = a.acceptance >= b.acceptance ? [a, b] : [b, a];
  const below = (more.acceptance ?? NaN) - (more.acceptanceLow ?? NaN);
  const above = (less.acceptanceHigh ?? NaN) - (less.acceptance ?? NaN);
  const difference = (more.acceptance ?? NaN) - (less.acceptance ?? NaN);
  return difference > Math.hypot(below, above) ? 'yes' : 'no';
}
