import type { Guarantee } from '@passerelle/core/analysis/node-measure';
import type { Calibration } from '@passerelle/core/encounter/acceptance/calibrated-model';
import type { Note } from '@passerelle/core/contract/report';

/** What a reader of a report must know. The sentence of each key, in both languages, is in core/src/contract/sentences.
 *
 *  | key              | values                                  |
 *  |------------------|-----------------------------------------|
 *  | pivotsUsed       | pivots, of (sources of the exact run)   |
 *  | sampledPaths     | paths, error (pairs), confidence (%)    |
 *  | noHigherScale    | territory                               |
 *  | twoModeEvents    | events (too large to expand in pairs)   |
 *  | smallerCrowds    | cap, of (actors of an event that makes a clique) |
 *  | undatedTies      | ties                                    |
 *  | unknownKinds     | kinds (spellings, comma), ties          |
 *  | tooFewActors     | actors, needed                          |
 *  | fewActorsForHubs | actors, needed                          |
 *  | emptyScale       | scale, scales (levels that hold actors) |
 *  | noTargets        | territory                               |
 *  | noOtherGroup     | group                                   |
 *  | leidenRuns       | runs                                    |
 *  | notYetLinked     | actors                                  |
 *  | namesLeftOut     | actors                                  |
 *  | noRoute          | from, to                                |
 *  | sharedRoute      | hops (of the first route)               |
 *  | noDemand         | (none): needs and offers were not used  |
 *  | calibrated       | answers, brier, low, high, share (Brier of one forecast for all) |
 *  | notCalibrated    | answers, needed, each (of a kind)       |
 *  | fewAnswers       | needed (answers that take sides)        |
 *  | moreSuggestions  | count (suggestions in all)              |
 *  | changes          | same (ties as before), years (until a tie is quiet) |
 *  | backtest         | actors, ties, newPairs, realised, recipients |
 *  | resampled        | resamples, kept (%), interval (%)       |
 *  | rankingUnsure    | alike (Spearman, 5 %), needed           |
 *  | noEncounters     | (none): no dated event but projects     |
 *  | selfSelection    | (none): who comes chooses to come       |
 *  | labelPermutations| draws                                   |
 *  | trials           | partitions, kept (%)                    |
 *  | notResampled     | measure                                 |
 *  | lowestFirst      | measure                                 |
 *  | katz             | beta                                    |
 *  | katzFirst        | actors, of                              |
 *  | stability        | partitions, ami (0 … 1), margin (90 %)  |
 *  | structureNull    | rewirings, permutations                 |
 *  | structureIntervals | resamples, kept (%)                   |
 *  | tracking         | overlap (least Jaccard of a match)      |
 *  | noIntroductions  | (none)                                  |
 *  | introducersFew   | pairs, introducers, concentration       |
 *  | introducersMany  | pairs, introducers, concentration       |
 *  | introducersUnnamed | actors                                |
 *  | undeclared       | tested (actors), days, share (by chance) |
 *  | undeclaredUnnamed | actors                                 |
 *  | noDecisionMakers, noInnovators | (none)                     |
 *  | approach         | panel, before, now, low, high, sure, gained, lost, holdersBefore, holders |
 *  | approachUnknown  | gained, lost (chains)                   |
 *  | boost            | days                                    |
 *  | boostFew         | matched, needed, days                   |
 *  | gravity          | located, ties, remote, remoteKm         |
 *  | proximity        | pairs, remoteKm                         |
 *  | lasting          | remoteKm, fewest (ties at risk)         |
 *  | noRemoteTies     | remoteKm                                |
 *  | otherCompany     | draws, days                             |
 *  | noOrigins        | (none)                                  |
 *  | survival         | days                                    |
 *  | edgesRead, arcsRead | rows, nodes, ties; returned (% of arcs, or none) |
 *  | edgesWithoutHeader | (none)                                |
 *  | samplingError    | sources, of, points (of share)          |
 *  | engine           | engine (of the database that computed)  | */
export const NOTE_KEYS = [
  'pivotsUsed',
  'sampledPaths',
  'noHigherScale',
  'twoModeEvents',
  'smallerCrowds',
  'undatedTies',
  'unknownKinds',
  'tooFewActors',
  'fewActorsForHubs',
  'emptyScale',
  'noTargets',
  'noOtherGroup',
  'leidenRuns',
  'notYetLinked',
  'namesLeftOut',
  'noRoute',
  'sharedRoute',
  'noDemand',
  'calibrated',
  'notCalibrated',
  'fewAnswers',
  'moreSuggestions',
  'changes',
  'backtest',
  'resampled',
  'rankingUnsure',
  'samplingError',
  'noIntroductions',
  'introducersFew',
  'introducersMany',
  'introducersUnnamed',
  'undeclared',
  'undeclaredUnnamed',
  'noDecisionMakers',
  'noInnovators',
  'approach',
  'approachUnknown',
  'boost',
  'boostFew',
  'gravity',
  'proximity',
  'lasting',
  'noRemoteTies',
  'otherCompany',
  'noOrigins',
  'survival',
  'structureNull',
  'structureIntervals',
  'tracking',
  'labelPermutations',
  'trials',
  'notResampled',
  'lowestFirst',
  'katz',
  'katzFirst',
  'stability',
  'noEncounters',
  'selfSelection',
  'engine',
  'arcsRead',
  'edgesRead',
  'edgesWithoutHeader',
] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];

/** The error rounded up: what is promised holds. */
export function guaranteeNote({ paths, error, confidence }: Guarantee): Note {
  return note('sampledPaths', {
    paths,
    error: Math.ceil(error),
    confidence: Math.round(100 * confidence),
  });
}

export function note(key: NoteKey, values: Note['values'] = {}): Note {
  return { key, values };
}

/** P was learnt from answers, and how well its forecasts held. */
export function calibratedNote({ answers, ...calibration }: Calibration): Note {
  const { brier, brierLow, brierHigh, brierOfShare } = calibration;
  const rounded = (figure: number): number => Math.round(figure * 1000) / 1000;
  return note('calibrated', {
    answers,
    brier: rounded(brier),
    low: rounded(brierLow),
    high: rounded(brierHigh),
    share: rounded(brierOfShare),
  });
}
