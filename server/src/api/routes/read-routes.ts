import { LimitExceededError } from '@passerelle/core/errors';
import { type Request, type Response, Router } from 'express';
import type { Scope, Services } from '../../services/types.js';
import { entityTag, shortDigest, sortedEntries } from '../entity-tag.js';
import { cutStalled } from '../middleware/cut-stalled.js';
import { type PageAsked, pageOf } from '../paging.js';
import type { Resource } from '../resource.js';
import { RESOURCES } from '../resources.js';
import { viewerOf } from '../viewer-of.js';
import { written } from '../written.js';

/** Every resource of the table, with an entity tag: who holds the answer already is told so, and nothing is computed. */
export function readRoutes(services: Services): Router {
  const router = Router();
  for (const one of RESOURCES)
    router.get(one.path, (request, response) => answer(services, one, request, response));
  return router;
}

async function answer(
  services: Services,
  resource: Resource,
  request: Request,
  response: Response,
): Promise<void> {
  const leave = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) leave.abort();
  });
  const { limit, cursor, form, ...values } = resource.values(request.query) as PageAsked & {
    readonly form?: string;
  };
  const params = request.params as Record<string, string>;
  const scope: Scope = { viewer: viewerOf(request), signal: leave.signal };
  const binary = isBinary(resource, form, request);
  const state = await services.answerState(scope, resource.reads);
  const asked = shortDigest([resource.path, sortedEntries(params), sortedEntries(values)]);
  const tag = entityTag([state, asked, limit ?? null, cursor ?? null, binary]);
  response.set({ ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept' });
  // `*` asks whether there is any answer: only computing tells.
  if (request.headers['if-none-match'] !== '*' && request.fresh) {
    response.status(304).end();
    return;
  }
  if (!binary) await refuseTooLarge(services, resource, scope);
  const whole = await resource.read(services, scope, values, params);
  const result = isReport(whole)
    ? pageOf(
        whole,
        {
          ...(limit === undefined ? {} : { limit }),
          ...(cursor === undefined ? {} : { cursor }),
        },
        { asked, state: shortDigest(state) },
      )
    : whole;
  if (leave.signal.aborted) return;
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const accepts = (encoding: string): boolean => request.acceptsEncodings(encoding) === encoding;
  const { body, encoding } = await written(result, binary ? resource : null, accepts);
  cutStalled(response);
  if (encoding !== null) response.set('Content-Encoding', encoding);
  if (binary) response.vary('Accept-Encoding');
  response.type(binary ? (resource.binary?.type ?? '') : 'application/json').send(body);
}

function isReport(result: unknown): result is { readonly rows: readonly unknown[] } {
  return (
    typeof result === 'object' && result !== null && 'rows' in result && Array.isArray(result.rows)
  );
}

function isBinary({ binary }: Resource, form: string | undefined, request: Request): boolean {
  if (binary === undefined) return false;
  if (form !== undefined) return form === 'binary';
  return request.accepts(['json', binary.type]) === binary.type;
}

/** @throws LimitExceededError when the answer would be too large a JSON and has a compact form */
async function refuseTooLarge(
  services: Services,
  { binary, path }: Resource,
  scope: Scope,
): Promise<void> {
  if (binary === undefined) return;
  const { rows } = await services.status(scope);
  const actors = rows.find(({ what }) => what === 'actors')?.count ?? 0;
  if (actors <= binary.mostActorsAsJson) return;
  throw new LimitExceededError(
    `This map has ${actors} actors; as JSON it is answered up to ${binary.mostActorsAsJson}. ` +
      `Ask for its compact form, which has no limit: /api/v1${path}?form=binary, or Accept: ${binary.type}.`,
    { details: { actors, most: binary.mostActorsAsJson, type: binary.type } },
  );
}
