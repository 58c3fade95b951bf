import { expect, it } from '@jest/globals';
import { measures } from '@passerelle/core/analysis/registry';
import {
  measureTerm,
  measureTermsInFrench,
} from '@passerelle/core/contract/sentences/measure-terms';

it('says every unit and range of the registry in French, and nothing else', () => {
  const terms = measures.flatMap(({ unit, range }) => [unit, range]);
  const worded = new Set(terms.filter((term) => /[a-z]{2}/.test(term)));
  expect([...measureTermsInFrench].sort()).toEqual([...worded].sort());
});

it('leaves bare figures as they are but for the decimal comma, and English alone', () => {
  expect(measureTerm('fr', '-0.5 … 1')).toBe('-0,5 … 1');
  expect(measureTerm('en', '-0.5 … 1')).toBe('-0.5 … 1');
  expect(measureTerm('fr', 'pairs of actors')).toBe('paires d’acteurs');
});
