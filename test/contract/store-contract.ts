import { describe } from '@jest/globals';
import { behaviours } from './harness.js';
import type { MakeStore } from './harness.js';
import { columnsCases } from './cases/columns-cases.js';
import { digestCases } from './cases/digest-cases.js';
import { eraseCases } from './cases/erase-cases.js';
import { historyCases } from './cases/history-cases.js';
import { privacyCases } from './cases/privacy-cases.js';
import { processCases } from './cases/process-cases.js';
import { recordCases } from './cases/record-cases.js';
import { searchCases } from './cases/search-cases.js';
import { territoryCases } from './cases/territory-cases.js';
import { writeCases } from './cases/write-cases.js';

/** What every adapter of the store port must do.
 *  @returns how many behaviours it registered, so that two adapters can be compared */
export function storeContract(name: string, makeStore: MakeStore): number {
  const { behaviour, count } = behaviours(makeStore);
  describe(`store contract: ${name}`, () => {
    describe('write', () => {
      writeCases(behaviour);
    });
    describe('territories', () => {
      territoryCases(behaviour);
    });
    describe('search and pages', () => {
      searchCases(behaviour);
    });
    describe('history', () => {
      historyCases(behaviour);
    });
    describe('privacy', () => {
      privacyCases(behaviour);
    });
    describe('columns', () => {
      columnsCases(behaviour);
    });
    describe('digest', () => {
      digestCases(behaviour);
    });
    describe('records', () => {
      recordCases(behaviour);
    });
    describe('erase', () => {
      eraseCases(behaviour);
    });
    describe('processes', () => {
      processCases(behaviour);
    });
  });
  return count();
}
