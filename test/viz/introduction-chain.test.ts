import { describe, expect, it } from '@jest/globals';
import { introductionChain } from '../../viz/src/panels/lens-data.js';

const indexOf = new Map([
  ['recipient', 0],
  ['between', 1],
  ['relay', 2],
  ['target', 3],
]);
const pair = { recipient: 'recipient', target: 'target' };

describe('the chain of a suggested encounter', () => {
  it('goes through the relay when the go-between knows only one side', () => {
    const row = { ...pair, introducer: 'between', relay: 'relay' };
    expect(introductionChain(row, indexOf)).toEqual([0, 1, 2, 3]);
  });
  it('goes through the go-between alone when it knows both', () => {
    expect(introductionChain({ ...pair, introducer: 'between', relay: null }, indexOf)).toEqual([
      0, 1, 3,
    ]);
  });
  it('skips nobody: without one of those in between, no link is drawn', () => {
    expect(introductionChain({ ...pair, introducer: null, relay: null }, indexOf)).toEqual([0, 3]);
    expect(introductionChain({ ...pair, introducer: 'between', relay: 'gone' }, indexOf)).toEqual([
      0, 3,
    ]);
  });
  it('is none when an end is not on the map', () => {
    const row = { ...pair, target: 'gone', introducer: null, relay: null };
    expect(introductionChain(row, indexOf)).toBeNull();
  });
});
