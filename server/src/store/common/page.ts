import { InvalidInputError } from '@passerelle/core/errors';

export function limitOf(limit: number | undefined): number | null {
  if (limit === undefined) return null;
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new InvalidInputError(`limit is ${String(limit)}: give a whole number from 1.`);
  }
  return limit;
}

export function toCursor(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

export function cursorOf(cursor: string, length: number): readonly (string | number)[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  if (
    !Array.isArray(parts) ||
    parts.length !== length ||
    parts.some((part) => typeof part !== 'string' && typeof part !== 'number')
  ) {
    throw new InvalidInputError(
      'The cursor is not one of this query: ask again from the first page.',
    );
  }
  return parts as (string | number)[];
}
