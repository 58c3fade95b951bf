import { createHash } from 'node:crypto';
import type { GraphPayload } from '@passerelle/core/contract/explorer';
import { BINARY_GRAPH_TYPE, encodeGraph } from '@passerelle/core/contract/binary-graph';
import { type Request, type Response, Router } from 'express';
import type { Services } from '../../services/types.js';
import { RESOURCES, type Resource } from '../resources.js';
import { viewerOf } from '../viewer-of.js';

/** Every resource of the table, with an entity tag: the same data answers "not modified". */
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
  const scope = { viewer: viewerOf(request), signal: leave.signal };
  const result = await resource.read(
    services,
    scope,
    request.query,
    request.params as Record<string, string>,
  );
  if (leave.signal.aborted) return;
  const binary =
    resource.path === '/graph' &&
    (request.query['form'] === 'binary' ||
      (request.query['form'] === undefined &&
        request.accepts(['json', BINARY_GRAPH_TYPE]) === BINARY_GRAPH_TYPE));
  const { body, tag } = written(result, binary);
  response.set({ ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept' });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.type(binary ? BINARY_GRAPH_TYPE : 'application/json').send(body);
}

interface Written {
  readonly body: Buffer;
  readonly tag: string;
}
/** A map of 36,000 actors is 30 MB of JSON: written once for as long as the services keep the answer itself. */
const JSON_BODIES = new WeakMap<object, Written>();
const BINARY_BODIES = new WeakMap<object, Written>();

function written(result: unknown, binary: boolean): Written {
  const kept = binary ? BINARY_BODIES : JSON_BODIES;
  const found = typeof result === 'object' && result !== null ? kept.get(result) : undefined;
  if (found !== undefined) return found;
  const body = Buffer.from(binary ? encodeGraph(result as GraphPayload) : JSON.stringify(result));
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const made = { body, tag: `"${digest}"` };
  if (typeof result === 'object' && result !== null) kept.set(result, made);
  return made;
}
