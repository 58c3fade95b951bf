import { createHash } from 'node:crypto';
import { graphSchema } from '@passerelle/core/contract/explorer';
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
  const body = binary
    ? Buffer.from(encodeGraph(graphSchema.parse(result)))
    : JSON.stringify(result);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.set({ ETag: tag, 'Cache-Control': 'private, no-cache', Vary: 'Accept' });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.type(binary ? BINARY_GRAPH_TYPE : 'application/json').send(body);
}
