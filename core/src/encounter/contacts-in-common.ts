import { mostContacts, signed, type Csr } from '../graph/csr.js';
import { longRows, type LongRows } from './long-rows.js';

/** Arcs from v to the contacts it shares with u, ascending. An answer holds until the next call. */
export type ContactsInCommon = (u: number, v: number) => Int32Array;

/** Where v has so many times more contacts than u, those of u are searched for; else all of v's are looked at. */
const MANY_MORE = 8;
/** The same where v's row is one of `LongRows`. */
const MORE = 2;

/** Asked again for the same pair, the answer is at hand.
 *  @complexity O(contacts of u) where v has a long row, O(contacts of u · log contacts of v) where it has many more, else
 *  O(contacts of v); O(n) space once */
export function contactsInCommon(csr: Csr, rows: LongRows = longRows(csr)): ContactsInCommon {
  const offsets = signed(csr.offsets);
  const targets = signed(csr.targets);
  const isContact = new Uint8Array(csr.order);
  // One more than there can be: what was written last may not count.
  const arcs = new Int32Array(mostContacts(csr) + 1);
  /** Of the contacts of u in `rows`. */
  const places = new Int32Array(arcs.length);
  let [lastU, lastV] = [-1, -1];
  let last = arcs.subarray(0, 0);

  const markContacts = (u: number, mark: number): void => {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) isContact[targets[at]!] = mark;
  };

  const searched = (u: number, v: number): number => {
    const end = offsets[v + 1]!;
    let count = 0;
    let low = offsets[v]!;
    for (let i = offsets[u]!; i < offsets[u + 1]! && low < end; i++) {
      const wanted = targets[i]!;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (targets[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      if (low < end && targets[low] === wanted) arcs[count++] = low++;
    }
    return count;
  };

  const lookedUp = (u: number, start: number): number => {
    let count = 0;
    for (let i = 0, end = offsets[u + 1]! - offsets[u]!; i < end; i++) {
      const at = rows.arcTo(start, places[i]!);
      if (at >= 0) arcs[count++] = at;
    }
    return count;
  };

  const lookedAt = (v: number): number => {
    let count = 0;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      arcs[count] = at;
      count += isContact[targets[at]!]!;
    }
    return count;
  };

  const found = (u: number, v: number): number => {
    const [ofU, ofV] = [offsets[u + 1]! - offsets[u]!, offsets[v + 1]! - offsets[v]!];
    if (ofV > MORE * ofU) {
      const start = rows.startOf(v);
      if (start >= 0) return lookedUp(u, start);
    }
    return ofV > MANY_MORE * ofU ? searched(u, v) : lookedAt(v);
  };

  return (u, v) => {
    if (u === lastU && v === lastV) return last;
    if (u !== lastU) {
      if (lastU >= 0) markContacts(lastU, 0);
      markContacts(u, 1);
      for (let i = offsets[u]!, k = 0; i < offsets[u + 1]!; i++)
        places[k++] = rows.place[targets[i]!]!;
    }
    [lastU, lastV] = [u, v];
    last = arcs.subarray(0, found(u, v));
    return last;
  };
}
