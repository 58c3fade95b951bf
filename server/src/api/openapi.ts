import { OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { needCategoriesSchema } from '@passerelle/core/contract/need-categories';
import { jobSchema, workingSchema } from '@passerelle/core/contract/explorer';
import { reportSchema } from '@passerelle/core/contract/report';
import {
  encounterAnswer,
  backtestReportRow,
  encounterOutcomeRow,
} from '@passerelle/core/contract/rows';
import { suggestionSchema } from '@passerelle/core/domain/mediation';
import { snapshotSchema } from '@passerelle/core/domain/provenance';
import { z } from 'zod';
import { backtestQuery, MOST_IN_BACKTEST } from './routes/backtest-routes.js';
import { outcomeQuery } from './encounter-resources.js';
import { exportQuery } from './export-query.js';
import { importPaths } from './import-openapi.js';
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
const alsoBinary = (description: string, schema: z.ZodType, { type }: { type: string }) => {
  const { content } = json(description, schema);
  return { description, content: { ...content, [type]: { schema: z.string() } } };
};
const failed = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});
const changed = failed('The data have changed since the page this cursor came with');
const tooLarge = failed('Too large for JSON; the answer names the compact form');
const failures = {
  400: failed('A parameter is wrong; the answer names it'),
  404: failed('Absent, or not visible to you'),
};

/** The OpenAPI document, from the schemas that check. */
export function openapi(version: string): object {
  const registry = new OpenAPIRegistry();
  for (const { path, summary, query, response, binary } of RESOURCES) {
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
        200: binary === undefined ? json(summary, response) : alsoBinary(summary, response, binary),
        304: { description: 'Not modified: nothing was computed' },
        ...failures,
        ...('cursor' in query.shape ? { 409: changed } : {}),
        ...(binary === undefined ? {} : { 413: tooLarge }),
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
      description:
        'Reads answer {meta, rows}; null = undefined; ids are strings; dates are ISO. Lists take limit and cursor: ' +
        'send page.next back as cursor, with the same other parameters, until it is null.',
    },
    servers: [{ url: '/api/v1' }],
  });
}

function others(registry: OpenAPIRegistry): void {
  importPaths(registry);
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
    method: 'post',
    path: '/encounters/{id}/answer',
    summary: 'Answer a suggestion (animators); known, met and tied pairs become ties',
    request: { params: id, ...body(encounterAnswer) },
    responses: {
      200: json(
        'The suggestion with its answer; isRepeated = it was kept already',
        suggestionSchema.extend({ isRepeated: z.boolean() }),
      ),
      ...failures,
    },
  });
  registry.registerPath({
    method: 'get',
    path: '/encounters/outcome',
    summary: 'What became of the suggestions made to recipients of the scope (animators)',
    request: { query: outcomeQuery },
    responses: {
      200: json('Counts a group of recipients', reportSchema(encounterOutcomeRow)),
      ...failures,
    },
  });
  registry.registerPath({
    method: 'get',
    path: '/encounters/backtest',
    summary: `How often suggestions made before a day came true after it; ${MOST_IN_BACKTEST} actors at most, more on the command line`,
    request: { query: backtestQuery },
    responses: {
      200: json('A row a method and mode', reportSchema(backtestReportRow)),
      ...failures,
    },
  });
  registry.registerPath({
    method: 'get',
    path: '/need-categories',
    summary: 'The tree of categories of needs and offers, with its words',
    responses: { 200: json('Ids are paths', needCategoriesSchema), ...failures },
  });
  registry.registerPath({
    method: 'get',
    path: '/export',
    summary: 'The graph as a file, as the filters leave it',
    request: {
      query: exportQuery,
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
    path: '/jobs',
    summary: 'What is being computed at this moment',
    responses: { 200: json('Kernels, with how far they are', z.array(workingSchema)), ...failures },
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
