import type { Page } from '@passerelle/core/contract/report';
import { ConflictError, InvalidInputError } from '@passerelle/core/errors';
import { z } from 'zod';
import { whole } from './scope-query.js';

/** Rows of one JSON answer at most; more come in pages. */
export const MOST_ROWS = 10_000;

/** Parameters of every resource that answers a list. */
export const pageQuery = {
  limit: whole(1, MOST_ROWS).optional(),
  cursor: z.string().min(1).max(200).optional(),
};

export interface PageAsked {
  readonly limit?: number;
  readonly cursor?: string;
}
/** What a cursor holds on to: rows keep their place only in the same list of the same data. */
export interface PageOrigin {
  /** Digest of route and parameters, without the page's own. */
  readonly asked: string;
  /** Digest of the data. */
  readonly state: string;
}

const cursorSchema = z.tuple([z.number().int().min(1), z.string(), z.string()]);

/** One page of a report; the whole of it when nobody asked for pages and it fits.
 *  @throws InvalidInputError for a cursor that is none or of another list; ConflictError when the data have changed */
export function pageOf<R extends { readonly rows: readonly unknown[] }>(
  report: R,
  { limit, cursor }: PageAsked,
  origin: PageOrigin,
): R & { readonly page?: Page } {
  const total = report.rows.length;
  if (limit === undefined && cursor === undefined && total <= MOST_ROWS) return report;
  const start = cursor === undefined ? 0 : startOf(cursor, origin, total);
  const size = limit ?? MOST_ROWS;
  const end = Math.min(total, start + size);
  const next = end < total ? cursorAt(end, origin) : null;
  return {
    ...report,
    rows: report.rows.slice(start, end),
    page: { total, limit: size, next },
  };
}

function cursorAt(start: number, { asked, state }: PageOrigin): string {
  return Buffer.from(JSON.stringify([start, asked, state])).toString('base64url');
}

function startOf(cursor: string, origin: PageOrigin, total: number): number {
  const found = cursorSchema.safeParse(jsonOf(cursor));
  if (!found.success) {
    throw badCursor('not one that this server gave. Expected the "next" of a page, as it came');
  }
  const [start, asked, state] = found.data;
  if (asked !== origin.asked) {
    throw badCursor(
      'made for another list. Expected the same address and parameters as the page it came with',
    );
  }
  if (state !== origin.state || start >= total) {
    throw new ConflictError(
      'The data have changed since the page this cursor came with. Begin again without cursor.',
      { details: { parameter: 'cursor' } },
    );
  }
  return start;
}

function badCursor(why: string): InvalidInputError {
  return new InvalidInputError(`Parameter cursor: ${why}.`, { details: { parameter: 'cursor' } });
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
