import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { levels } from '@passerelle/core/domain/level';
import * as actorTerms from '@passerelle/core/domain/vocabularies/actor-terms';
import * as eventTerms from '@passerelle/core/domain/vocabularies/event-terms';
import * as mediationTerms from '@passerelle/core/domain/vocabularies/mediation-terms';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import {
  tieKindFactor,
  tieKindLasts,
  tieKinds,
} from '@passerelle/core/domain/vocabularies/tie-kinds';
import type { Vocabulary } from '@passerelle/core/domain/vocabulary';
import { dataFolder } from '../../support/data.js';

const SETS = ['beta-gouv', 'civic-graph', 'cordis-h2020', 'fr-laureats', 'meetup-nashville'];
const COLUMNS: readonly (readonly [file: string, column: string, vocabulary: Vocabulary])[] = [
  ['actors', 'type', actorTerms.actorTypes],
  ['actors', 'role', roles],
  ['actors', 'scale', levels],
  ['relations', 'type', tieKinds],
  ['events', 'type', eventTerms.eventForms],
  ['attendances', 'role', eventTerms.parts],
  ['attendances', 'status', eventTerms.statuses],
  ['territories', 'level', levels],
];

function valuesOf(folder: string, file: string, column: string): Set<string> {
  const name = readdirSync(folder).find((entry) => entry.startsWith(`${file}.csv`));
  if (name === undefined) return new Set();
  const bytes = readFileSync(join(folder, name));
  const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return new Set(rows.map((row) => row[column] ?? '').filter((value) => value !== ''));
}

describe('vocabularies', () => {
  it.each(SETS)('resolve every role, type and level of %s', (set) => {
    const folder = join(dataFolder(set), 'canonical');
    expect(existsSync(folder)).toBe(true);
    const unknown = COLUMNS.flatMap(([file, column, vocabulary]) =>
      [...valuesOf(folder, file, column)]
        .filter((value) => vocabulary.resolve(value) === undefined)
        .map((value) => `${file}.${column}=${value}`),
    );
    expect(unknown).toEqual([]);
  });

  it('resolve the values of crypto-ecosystems', () => {
    expect(roles.resolve('contributeur')).toBe('contributor');
    expect(roles.resolve('ecosysteme')).toBe('ecosystem');
    expect(tieKinds.resolve('membership')).toBe('membership');
  });

  it('resolve the two examples of the design', () => {
    expect(roles.resolve('porteur_projet')).toBe('projectHolder');
    expect(roles.resolve('élu')).toBe('decisionMaker');
  });

  it('have a French and an English label for every term', () => {
    const all = [...Object.values(actorTerms), ...Object.values(eventTerms)].concat(
      Object.values(mediationTerms),
      [roles, tieKinds, levels],
    );
    for (const vocabulary of all) {
      for (const { id } of vocabulary.terms) {
        expect(vocabulary.label(id, 'fr')).not.toBe('');
        expect(vocabulary.label(id, 'en')).not.toBe('');
      }
    }
  });

  it('answer undefined for an unknown spelling', () => {
    expect(roles.resolve('astronaute')).toBeUndefined();
    expect(roles.resolve('')).toBeUndefined();
  });
});

describe('tie kinds', () => {
  it('weigh as in M1 and count 1 when unknown', () => {
    expect(['collaboration', 'founder', 'employment', 'funding'].map(tieKindFactor)).toEqual([
      3, 3, 2, 1,
    ]);
    expect(tieKindFactor('declaredContact')).toBe(0.5);
    expect(tieKindFactor('onlineExchange')).toBe(0.3);
    expect(tieKindFactor('astronomy')).toBe(1);
  });

  it('last for memberships and not for meetings', () => {
    expect(tieKindLasts('membership')).toBe(true);
    expect(tieKindLasts('meeting')).toBe(false);
  });
});
