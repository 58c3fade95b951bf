import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encounterAnswer } from '@passerelle/core/contract/rows';
import { ForbiddenError } from '@passerelle/core/errors';
import { Router } from 'express';
import { z } from 'zod';
import type { ExportFormat, Services } from '../../services/types.js';
import { outcomeQuery } from '../encounter-resources.js';
import { exportAsked } from '../export-query.js';
import { cutStalled } from '../middleware/cut-stalled.js';
import { parsed, present, scopeQuery } from '../scope-query.js';
import { viewerOf } from '../viewer-of.js';

const snapshotBody = z.strictObject({
  territory: z.string().min(1),
  asOf: scopeQuery.asOf,
  seed: scopeQuery.seed,
});
const TYPES: Readonly<Record<ExportFormat, string>> = {
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

/** Taking a snapshot, answering suggestions (animators only) and downloading the graph. */
export function writeRoutes(services: Services): Router {
  const router = Router();
  router.post('/snapshots', async (request, response) => {
    const viewer = viewerOf(request);
    if (viewer.role !== 'animator' && viewer.role !== 'admin') {
      throw new ForbiddenError('Only animators take snapshots.');
    }
    const body = present(parsed(snapshotBody, request.body));
    const snapshot = await services.takeSnapshot({ viewer, ...body });
    response
      .status(201)
      .location(`/api/v1/snapshots/${encodeURIComponent(snapshot.id)}`)
      .json(snapshot);
  });
  router.post('/encounters/:id/answer', async (request, response) => {
    const answer = present(parsed(encounterAnswer, request.body));
    const { id } = request.params;
    response.json(await services.answerEncounter({ viewer: viewerOf(request), id, ...answer }));
  });
  router.get('/encounters/outcome', async (request, response) => {
    const asked = present(parsed(outcomeQuery, request.query));
    response
      .set('Cache-Control', 'no-store')
      .json(await services.encounterOutcome({ viewer: viewerOf(request), ...asked }));
  });
  router.get('/export', async (request, response) => {
    const query = exportAsked(request.query);
    const text = await services.exportGraph({ viewer: viewerOf(request), ...query });
    // attachment() guesses a type from the name: ours comes after.
    response.attachment(`passerelle.${query.format}`).type(TYPES[query.format]);
    // Waits for a slow reader, stops for one who left or takes nothing any more.
    cutStalled(response);
    await pipeline(Readable.from(text), response).catch((error: unknown) => {
      if (!response.closed) throw error;
    });
  });
  return router;
}
