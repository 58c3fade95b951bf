import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { sendProblem } from '../error-response.js';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a request that names another host: a page elsewhere cannot point its name at this machine. */
export const onlyLoopbackHosts: RequestHandler = (request, response, next) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (LOOPBACK.has(host)) {
    next();
    return;
  }
  sendProblem(response, {
    status: 421,
    title: 'WRONG_HOST',
    detail: 'This server answers to 127.0.0.1, localhost and [::1] only.',
  });
};

/** Refuses writes that another site starts. Fails closed: neither header from a browser, no write from a browser. */
export const onlyOwnWrites: RequestHandler = (request, response, next) => {
  if (SAFE.has(request.method) || isOwn(request.headers)) {
    next();
    return;
  }
  sendProblem(response, {
    status: 403,
    title: 'CROSS_SITE',
    detail: 'Writes are accepted from the explorer of this server only.',
  });
};

/** Writes carry JSON: a form of another site cannot send that type without asking first. */
export const onlyJsonBodies: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('application/json') !== false) {
    next();
    return;
  }
  sendProblem(response, {
    status: 415,
    title: 'NOT_JSON',
    detail: 'Send the body as application/json.',
  });
};

function isOwn(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true; // not a browser
  return headers.origin === `http://${headers.host ?? ''}`;
}
