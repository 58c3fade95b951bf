import { describe } from '@jest/globals';
import { behaviours } from './harness.js';
import type { Behaviour, MakeStore } from './harness.js';
import { columnsCases } from './cases/columns-cases.js';
import { copyCases } from './cases/copy-cases.js';
import { digestCases } from './cases/digest-cases.js';
import { eraseCases } from './cases/erase-cases.js';
import { historyCases } from './cases/history-cases.js';
import { privacyCases } from './cases/privacy-cases.js';
import { processCases } from './cases/process-cases.js';
import { recordCases } from './cases/record-cases.js';
import { searchCases } from './cases/search-cases.js';
import { territoryCases } from './cases/territory-cases.js';
import { writeCases } from './cases/write-cases.js';

const GROUPS: readonly (readonly [title: string, cases: (behaviour: Behaviour) => void])[] = [
  ['write', writeCases],
  ['territories', territoryCases],
  ['search and pages', searchCases],
  ['history', historyCases],
  ['privacy', privacyCases],
  ['columns', columnsCases],
  ['digest', digestCases],
  ['records', recordCases],
  ['erase', eraseCases],
  ['copies', copyCases],
  ['processes', processCases],
];

/** What every adapter of the store port must do.
 *  @returns how many behaviours it registered, so that two adapters can be compared */
export function storeContract(name: string, makeStore: MakeStore): number {
  const { behaviour, count } = behaviours(makeStore);
  describe(`store contract: ${name}`, () => {
    for (const [title, cases] of GROUPS) {
      describe(title, () => {
        cases(behaviour);
      });
    }
  });
  return count();
}

/** How many there are, without registering any. */
export function countBehaviours(): number {
  let count = 0;
  for (const [, cases] of GROUPS) {
    cases(() => {
      count += 1;
    });
  }
  return count;
}
