import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mendBody, newDraftBody, planBody, runBody } from '@passerelle/core/contract/import-draft';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { ForbiddenError, NotFoundError } from '@passerelle/core/errors';
import express, { type Request, Router } from 'express';
import { z } from 'zod';
import type { ImportDesk } from '../../services/import-desk.js';
import { cutStalled } from '../middleware/cut-stalled.js';
import { parsed, whole } from '../scope-query.js';
import { viewerOf } from '../viewer-of.js';

const LARGEST_PIECE = '8mb';
const MOST_ROWS = 200;
export const langQuery = z.strictObject({ lang: z.enum(['en', 'fr']).optional() });
export const rejectedQuery = z.strictObject({
  ...langQuery.shape,
  offset: whole(0, 1_000_000).optional(),
  limit: whole(1, MOST_ROWS).optional(),
});
export const pieceQuery = z.strictObject({ at: whole(0, 1_000_000_000_000) });
const fileId = whole(0, 100_000);

/** Imports prepared in the explorer: files are received, checked, mended, stored. Animators and admins only. */
export function importRoutes(desk: ImportDesk | undefined): Router {
  const router = Router();
  const open = (request: Request): ImportDesk => {
    const { role } = viewerOf(request);
    if (role !== 'animator' && role !== 'admin') {
      throw new ForbiddenError('Only animators import.');
    }
    if (desk === undefined) throw new NotFoundError('This server takes no imports.');
    return desk;
  };
  const lang = (request: Request): Language => parsed(langQuery, request.query).lang ?? 'en';

  router.post('/imports', async (request, response) => {
    const desk = open(request);
    const id = await desk.create(parsed(newDraftBody, request.body));
    response
      .status(201)
      .location(`/api/v1/imports/${id}`)
      .json(await desk.told(id, 'en'));
  });
  router.get('/imports/:id', async (request, response) => {
    response
      .set('Cache-Control', 'no-store')
      .json(await open(request).told(request.params.id, lang(request)));
  });
  router.delete('/imports/:id', async (request, response) => {
    await open(request).remove(request.params.id);
    response.status(204).end();
  });
  // Refused before a byte of the body is taken in.
  const mayWrite: express.RequestHandler = (request, _response, next) => {
    open(request);
    next();
  };
  router.put(
    '/imports/:id/files/:file',
    mayWrite,
    express.raw({ type: 'application/octet-stream', limit: LARGEST_PIECE, inflate: false }),
    async (request, response) => {
      const { at } = parsed(pieceQuery, request.query);
      const { id, file } = request.params as { id: string; file: string };
      const body: unknown = request.body;
      const isEmpty = request.headers['content-length'] === '0';
      const bytes = isEmpty ? Buffer.alloc(0) : body;
      if (!Buffer.isBuffer(bytes)) {
        response.status(415).end();
        return;
      }
      await open(request).receive(id, parsed(fileId, file), at, bytes);
      response.status(204).end();
    },
  );
  router.put('/imports/:id/plan', async (request, response) => {
    const { id } = request.params;
    open(request).readAs(id, parsed(planBody, request.body));
    response.json(await open(request).told(id, lang(request)));
  });
  router.put('/imports/:id/rows', (request, response) => {
    open(request).mend(request.params.id, parsed(mendBody, request.body));
    response.status(204).end();
  });
  router.get('/imports/:id/rejected', (request, response) => {
    const { lang: language = 'en', offset = 0, limit = 50 } = parsed(rejectedQuery, request.query);
    response
      .set('Cache-Control', 'no-store')
      .json(open(request).rejected(request.params.id, language, offset, limit));
  });
  router.get('/imports/:id/rejected/:kind', async (request, response) => {
    const { id, kind } = request.params;
    const { name, stream } = await open(request).rejectedFile(id, kind);
    response.attachment(`rejected-${name}`).set('Cache-Control', 'no-store');
    cutStalled(response);
    await pipeline(Readable.from(stream), response).catch((error: unknown) => {
      if (!response.closed) throw error;
    });
  });
  router.post('/imports/:id/run', async (request, response) => {
    const { what } = parsed(runBody, request.body);
    const { id } = request.params;
    await open(request).begin(id, what, lang(request));
    response.status(202).json(await open(request).told(id, lang(request)));
  });
  router.delete('/imports/:id/run', (request, response) => {
    open(request).stop(request.params.id);
    response.status(204).end();
  });
  return router;
}
