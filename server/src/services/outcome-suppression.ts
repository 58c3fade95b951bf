import type { EncounterOutcomeRow } from '@passerelle/core/contract/rows';

/** The rows, less what would tell how a few answered: of a group with fewer than so many answers that take sides only
 *  what was suggested and answered is left. Where groups add up to a whole that is told, a group alone in being hidden would
 *  follow from the others: the next smallest is hidden with it (methods M26, complementary suppression).
 *  @param least answers that a figure may be built on; a group in which nobody took sides tells of nobody */
export function withoutFewAnswers(
  rows: readonly EncounterOutcomeRow[],
  least: number,
): EncounterOutcomeRow[] {
  const hidden = new Set<EncounterOutcomeRow>();
  for (const by of new Set(rows.map((row) => row.by))) {
    const groups = rows
      .filter((row) => row.by === by && sidesOf(row) > 0)
      .sort((a, b) => sidesOf(a) - sidesOf(b));
    let [count, answers] = [0, 0];
    for (const group of groups) {
      const isEnough = sidesOf(group) >= least;
      // What is hidden so far cannot be told from the rest.
      if (isEnough && (count === 0 || (count > 1 && answers >= least))) break;
      hidden.add(group);
      count++;
      answers += sidesOf(group);
    }
  }
  return rows.map((row) => (hidden.has(row) ? masked(row) : row));
}

function sidesOf({ decided }: EncounterOutcomeRow): number {
  return decided ?? 0;
}

function masked(row: EncounterOutcomeRow): EncounterOutcomeRow {
  return {
    ...row,
    hidden: true,
    interested: null,
    introduced: null,
    met: null,
    tie: null,
    decided: null,
    acceptance: null,
    acceptanceLow: null,
    acceptanceHigh: null,
  };
}
