import type { FaultSentence } from './fault-sentences.js';
import type { FaultCode } from './faults.js';

export const en: Readonly<Record<FaultCode, FaultSentence>> = {
  unknownReference: {
    what: 'unknown id “{found}”: no such row in {expected}.csv, nor stored before',
    fix: 'add that row to {expected}.csv, or correct the id',
  },
  duplicateId: {
    what: 'id “{found}” comes twice in this file',
    fix: 'keep one row, or give the other a new id',
  },
  sameIdTwoTypes: {
    what: 'id “{found}” has two types: {expected}',
    fix: 'give each of the two its own id',
  },
  selfLoop: {
    what: '“{found}” is linked to itself',
    fix: 'put the other actor in source or target',
  },
  endBeforeStart: {
    what: 'end {found} comes before start {expected}',
    fix: 'exchange or correct the two dates',
  },
  coordinatesOutOfRange: {
    what: 'coordinate {found} is out of range ({expected})',
    fix: 'check that lat and lon are not exchanged',
  },
  halfPosition: {
    what: 'a position without {expected}',
    fix: 'give both lat and lon, or none',
  },
  unknownLevel: { what: 'unknown level “{found}”', fix: 'use one of {expected}' },
  unknownTerm: {
    what: 'unknown word “{found}”, kept as it is',
    fix: 'nothing to do, or use a known word: {expected}',
  },
  unknownCategory: {
    what: 'category “{found}” is not in the tree, kept as it is',
    fix: 'nothing to do, or use one that is: {expected}',
  },
  categoryPath: {
    what: '“{found}” is no path of categories',
    fix: 'write {expected} levels at most, none empty, as funding/seed/loan',
  },
  territoryCycle: {
    what: 'territories contain one another in a circle: {found}',
    fix: 'correct parent_id so that one of them has no parent among the others',
  },
  unclosedQuote: {
    what: 'a quote is opened and never properly closed: {found}',
    fix: 'close it, or double the quotes inside the text',
  },
  raggedRow: {
    what: '{found} cells instead of {expected}',
    fix: 'quote the text that holds the separator, or add the missing cells',
  },
  emptyFile: { what: 'the file is empty', fix: 'write a header line: {expected}' },
  unknownFile: {
    what: 'the file is not read: its name is not one of those expected',
    fix: 'nothing to do, or rename it: {expected}',
  },
  assumedType: {
    what: 'no type: every row without one is taken as {expected}',
    fix: 'nothing to do, or add a type to the file',
  },
  emptyHeader: {
    what: 'column {found} has no name; its values are not read',
    fix: 'name the column, or delete it',
  },
  duplicateHeader: {
    what: 'two columns are named “{found}”; the file is not read',
    fix: 'rename or delete one',
  },
  forbiddenHeader: {
    what: 'column name “{found}” is not allowed; its values are not read',
    fix: 'rename the column',
  },
  missingColumn: {
    what: 'column {expected} is missing; the file is not read',
    fix: 'add it to the header line (there: {found})',
  },
  unusedColumn: {
    what: 'column “{found}” is not used in this file',
    fix: 'nothing to do, or use one of {expected}',
  },
  nul: { what: 'a cell holds a NUL character', fix: 'export the file again as UTF-8 text' },
  cellTooLong: {
    what: 'a cell holds {found} characters',
    fix: 'shorten it to {expected} at most; is a quote missing?',
  },
  badEncoding: {
    what: 'a character cannot be read in “{found}”',
    fix: 'export the file again as UTF-8',
  },
  badDate: { what: '“{found}” is not a date', fix: 'write it like one of {expected}' },
  badNumber: { what: '“{found}” is not a number', fix: 'write digits, for instance 1234.5' },
  badBoolean: { what: '“{found}” is neither yes nor no', fix: 'write 1 or 0' },
  missingValue: { what: 'no value', fix: 'fill in the cell' },
  negativeNumber: { what: '{found} is below zero', fix: 'write zero or more' },
  unknownChoice: { what: 'unknown value “{found}”', fix: 'use one of {expected}' },
};
