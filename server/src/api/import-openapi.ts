import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import {
  draftSchema,
  mendBody,
  newDraftBody,
  planBody,
  rejectedRowsSchema,
  runBody,
} from '@passerelle/core/contract/import-draft';
import { z } from 'zod';
import { langQuery, pieceQuery, rejectedQuery } from './routes/import-routes.js';

const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});
const done = (description: string) => ({ description });
const failures = {
  400: done('A parameter is wrong; the answer names it'),
  403: done('Only animators and admins import'),
  404: done('No such import'),
  409: done('Not now: something runs, or was changed since the check'),
};
const id = z.object({ id: z.string() });
const body = (schema: z.ZodType) => ({ body: { content: { 'application/json': { schema } } } });

/** Imports prepared in the explorer (animators). */
export function importPaths(registry: OpenAPIRegistry): void {
  const add = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    summary: string,
    request: object,
    responses: object,
  ): void =>
    registry.registerPath({
      method,
      path,
      summary,
      request,
      responses: { ...responses, ...failures },
    });
  const draft = json('The import as it stands', draftSchema);
  add('post', '/imports', 'Begin an import (animators)', body(newDraftBody), {
    201: draft,
    413: done('Too many files, or too large'),
  });
  add(
    'get',
    '/imports/{id}',
    'Files, columns, last check and its counts',
    { params: id, query: langQuery },
    { 200: draft },
  );
  add('delete', '/imports/{id}', 'Give an import up', { params: id }, { 204: done('Removed') });
  add(
    'put',
    '/imports/{id}/files/{file}',
    'The next piece of a file',
    {
      params: z.object({ id: z.string(), file: z.string() }),
      query: pieceQuery,
      body: { content: { 'application/octet-stream': { schema: z.string() } } },
    },
    { 204: done('Received'), 413: done('Larger than a piece, or than announced') },
  );
  add(
    'put',
    '/imports/{id}/plan',
    'What each file and column is read as',
    { params: id, query: langQuery, ...body(planBody) },
    { 200: draft },
  );
  add(
    'put',
    '/imports/{id}/rows',
    'Mend a rejected row',
    { params: id, ...body(mendBody) },
    { 204: done('Kept; check again') },
  );
  add(
    'get',
    '/imports/{id}/rejected',
    'Rejected rows with their faults',
    { params: id, query: rejectedQuery },
    { 200: json('One page', rejectedRowsSchema) },
  );
  add(
    'get',
    '/imports/{id}/rejected/{kind}',
    'Rejected rows of one file, to mend elsewhere',
    { params: z.object({ id: z.string(), kind: z.string() }) },
    { 200: done('CSV') },
  );
  add(
    'post',
    '/imports/{id}/run',
    'Check, or store what was checked',
    { params: id, query: langQuery, ...body(runBody) },
    { 202: draft },
  );
  add(
    'delete',
    '/imports/{id}/run',
    'Stop the check or the import; what was written stays',
    { params: id },
    { 204: done('Stopped') },
  );
}
