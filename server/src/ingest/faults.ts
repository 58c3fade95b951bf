import { faultParts } from './fault-sentences.js';
import type { Fault } from '@passerelle/core/domain/provenance';

export const FAULT_CODES = [
  'unknownReference',
  'duplicateId',
  'sameIdTwoTypes',
  'selfLoop',
  'endBeforeStart',
  'coordinatesOutOfRange',
  'halfPosition',
  'unknownLevel',
  'unknownTerm',
  'unknownCategory',
  'categoryPath',
  'territoryCycle',
  'unclosedQuote',
  'raggedRow',
  'emptyFile',
  'unknownFile',
  'assumedType',
  'emptyHeader',
  'duplicateHeader',
  'forbiddenHeader',
  'missingColumn',
  'unusedColumn',
  'nul',
  'cellTooLong',
  'badEncoding',
  'badDate',
  'badNumber',
  'badBoolean',
  'missingValue',
  'negativeNumber',
  'unknownChoice',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export type ImportFault = Omit<Fault, 'code'> & { readonly code: FaultCode };

/** `found` is cut so that one huge cell cannot fill a screen or a log. */
const LONGEST_FOUND = 80;
/** Faults kept one by one; past it only counted. The file of rejected rows always holds every one. */
const MOST_FAULTS = 10_000;

/** Faults of one import: the first ones in full, all of them in the counts. */
export class FaultLog {
  readonly kept: ImportFault[] = [];
  readonly counts = new Map<FaultCode, number>();
  total = 0;

  add(fault: ImportFault): void {
    this.total += 1;
    this.counts.set(fault.code, (this.counts.get(fault.code) ?? 0) + 1);
    if (this.kept.length < MOST_FAULTS) {
      this.kept.push({ ...fault, fix: faultParts(fault, 'en').fix });
    }
  }
}

export function shorten(text: string): string {
  const plain = text.replaceAll('\0', '\\0');
  return plain.length > LONGEST_FOUND ? `${plain.slice(0, LONGEST_FOUND)}…` : plain;
}
