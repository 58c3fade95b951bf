import { expect } from '@jest/globals';
import type { Response } from 'supertest';
import { z } from 'zod';

/** RFC 9457, with the facts a program can use. */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  status: z.number().int(),
  title: z.string().min(1),
  detail: z.string().min(1),
  code: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** The problem an answer carries: of the expected status, one shape, nothing of the inside. */
export function problemIn(answer: Response, status: number): Problem {
  expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
  expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b|\.js\b|\/server\/src/);
  expect(answer.headers['cache-control']).toBe('no-store');
  const problem = problemSchema.parse(answer.body);
  expect(problem.status).toBe(status);
  return problem;
}
