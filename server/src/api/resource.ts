import { readSettings } from '@passerelle/core/config/settings';
import { z } from 'zod';
import type { KeptKind } from '../services/answer-state.js';
import type { Scope, Services } from '../services/types.js';
import { parsed, type Present, present } from './scope-query.js';

/** A compact form beside JSON. */
export interface BinaryForm<A> {
  readonly type: string;
  readonly encode: (answer: A) => Uint8Array;
  /** Above, JSON is refused and the problem points here. */
  readonly mostActorsAsJson: number;
}

/** A readable resource: its address, what it takes, what it answers. The router, the OpenAPI page and the test of every
 *  route by every role are made from this table. */
export interface Resource {
  /** Below /api/v1, express form (`/actors/:id`). */
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly response: z.ZodType;
  /** Kept things, besides the domain rows, that its answer tells. */
  readonly reads: readonly KeptKind[];
  readonly binary?: BinaryForm<unknown>;
  /** @throws InvalidInputError naming the parameter that is wrong */
  values(input: unknown): Readonly<Record<string, unknown>>;
  /** @param values as `values` gave them, without those of paging */
  read(
    services: Services,
    scope: Scope,
    values: Readonly<Record<string, unknown>>,
    params: Readonly<Record<string, string>>,
  ): Promise<unknown>;
}

export function resource<Q extends z.ZodRawShape, A>(
  path: string,
  summary: string,
  query: Q,
  response: z.ZodType,
  read: (
    services: Services,
    scope: Scope & Omit<Present<z.infer<z.ZodObject<Q>>>, 'limit' | 'cursor'>,
    params: Readonly<Record<string, string>>,
  ) => Promise<A>,
  more: { readonly reads?: readonly KeptKind[]; readonly binary?: BinaryForm<A> } = {},
): Resource {
  const schema = z.strictObject(query);
  return {
    path,
    summary,
    query: schema,
    response,
    reads: more.reads ?? [],
    ...(more.binary === undefined ? {} : { binary: more.binary as BinaryForm<unknown> }),
    values: (input) => withSettings(present(parsed(schema, input))),
    // The values come from the schema of this very resource.
    read: (services, scope, values, params) =>
      read(services, { ...scope, ...values } as Parameters<typeof read>[1], params),
  };
}

/** `set=key=value,key=value`, as the services take it. */
function withSettings(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { set, ...others } = values;
  return typeof set === 'string' ? { ...others, settings: readSettings(set.split(',')) } : others;
}
