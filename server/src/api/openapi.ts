import { OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { jobSchema } from '@passerelle/core/contract/explorer';
import { snapshotSchema } from '@passerelle/core/domain/provenance';
import { z } from 'zod';
import { EXPORT_FORMATS } from '../services/types.js';
import { RESOURCES } from './resources.js';
import { scopeQuery } from './scope-query.js';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
});
const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});
const failures = {
  400: {
    description: 'A parameter is wrong; the answer names it',
    content: { 'application/problem+json': { schema: problem } },
  },
  404: {
    description: 'Absent, or not visible to you',
    content: { 'application/problem+json': { schema: problem } },
  },
};

/** The OpenAPI document, from the schemas that check. */
export function openapi(version: string): object {
  const registry = new OpenAPIRegistry();
  for (const { path, summary, query, response } of RESOURCES) {
    const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
    registry.registerPath({
      method: 'get',
      path: path.replace(/:(\w+)/g, '{$1}'),
      summary,
      request: {
        query,
        ...(names.length === 0
          ? {}
          : { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      },
      responses: {
        200: json(summary, response),
        304: { description: 'Not modified' },
        ...failures,
      },
    });
  }
  others(registry);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Passerelle',
      version,
      license: { name: 'MIT' },
      description: 'Reads answer {meta, rows}; null = undefined; ids are strings; dates are ISO.',
    },
    servers: [{ url: '/api/v1' }],
  });
}

function others(registry: OpenAPIRegistry): void {
  const id = z.object({ id: z.string() });
  const body = (schema: z.ZodType) => ({ body: { content: { 'application/json': { schema } } } });
  registry.registerPath({
    method: 'post',
    path: '/snapshots',
    summary: 'Take a snapshot (animators)',
    request: body(
      z.strictObject({ territory: z.string(), asOf: scopeQuery.asOf, seed: scopeQuery.seed }),
    ),
    responses: { 201: json('The snapshot', snapshotSchema), ...failures },
  });
  registry.registerPath({
    method: 'get',
    path: '/export',
    summary: 'The graph as a file',
    request: {
      query: z.strictObject({
        format: z.enum(EXPORT_FORMATS),
        asOf: scopeQuery.asOf,
        territory: scopeQuery.territory,
        includeNames: z.enum(['true', 'false']).optional(),
      }),
    },
    responses: { 200: { description: 'The file' }, ...failures },
  });
  registry.registerPath({
    method: 'post',
    path: '/jobs',
    summary: 'Compute a resource in the background',
    request: body(
      z.strictObject({ resource: z.string(), query: z.record(z.string(), z.string()).optional() }),
    ),
    responses: { 202: json('The job', jobSchema), ...failures },
  });
  registry.registerPath({
    method: 'get',
    path: '/jobs/{id}',
    summary: 'State of a job',
    request: { params: id },
    responses: { 200: json('The job', jobSchema), ...failures },
  });
  registry.registerPath({
    method: 'get',
    path: '/jobs/{id}/events',
    summary: 'Progress as server-sent events',
    request: { params: id },
    responses: { 200: { description: 'text/event-stream of jobs' }, ...failures },
  });
  registry.registerPath({
    method: 'delete',
    path: '/jobs/{id}',
    summary: 'Cancel a job',
    request: { params: id },
    responses: { 204: { description: 'Cancelled' }, ...failures },
  });
  registry.registerPath({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    responses: { 200: { description: 'OpenAPI 3.1' } },
  });
}
