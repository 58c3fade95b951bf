import { neo4jTroubleText } from '@passerelle/core/domain/neo4j-troubles';
import type { Neo4jTrouble, TroubleValues } from '@passerelle/core/domain/neo4j-troubles';
import { InvalidInputError, StoreError } from '@passerelle/core/errors';
import type { ErrorOptions } from '@passerelle/core/errors';

/** Who reports it says it again from the details, in the reader's language. */
const withDetails = (
  trouble: Neo4jTrouble,
  values: TroubleValues,
  more: ErrorOptions,
): ErrorOptions => ({ ...more, details: { ...more.details, ...values, neo4j: trouble } });

export function storeTrouble(
  code: StoreError['code'],
  trouble: Neo4jTrouble,
  values: TroubleValues,
  more: ErrorOptions = {},
): StoreError {
  const message = neo4jTroubleText('en', trouble, values);
  return new StoreError(code, message, withDetails(trouble, values, more));
}

export function inputTrouble(
  trouble: Neo4jTrouble,
  values: TroubleValues = {},
  more: ErrorOptions = {},
): InvalidInputError {
  const message = neo4jTroubleText('en', trouble, values);
  return new InvalidInputError(message, withDetails(trouble, values, more));
}
