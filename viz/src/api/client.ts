import type { GraphPayload } from '@passerelle/core/contract/explorer';
import { BINARY_GRAPH_TYPE, decodeGraph } from '@passerelle/core/contract/binary-graph';
import { endpoints } from './endpoints.js';

/** What went wrong, as the server's problem+json says it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export async function fetchJson(path: string, init: RequestInit = {}): Promise<unknown> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json');
  const response = await fetchChecked(path, { ...init, headers });
  return response.json() as Promise<unknown>;
}
/** @throws ApiError unless the answer is one of success */
export async function fetchChecked(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    throw new ApiError(0, cause instanceof Error ? cause.message : String(cause));
  }
  if (response.ok) return response;
  const problem: unknown = await response.json().catch(() => null);
  const detail =
    typeof problem === 'object' && problem !== null && 'detail' in problem
      ? String(problem.detail)
      : response.statusText;
  throw new ApiError(response.status, detail);
}

/** The map, in its compact form. */
export async function fetchGraph(path: string): Promise<GraphPayload> {
  const response = await fetchChecked(path, {
    headers: { accept: `${BINARY_GRAPH_TYPE}, application/json;q=0.5` },
  });
  return response.headers.get('content-type')?.startsWith(BINARY_GRAPH_TYPE) === true
    ? decodeGraph(new Uint8Array(await response.arrayBuffer()))
    : ((await response.json()) as GraphPayload);
}

export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'error'; readonly error: ApiError };

/** Each address is asked once and kept; drawing asks, an arrival draws again. */
export class Resources {
  private readonly kept = new Map<string, Resource<unknown>>();
  constructor(private readonly onArrival: () => void) {}

  get<T>(path: string): Resource<T> {
    const known = this.kept.get(path);
    if (known !== undefined) return known as Resource<T>;
    const loading: Resource<T> = { state: 'loading' };
    this.kept.set(path, loading);
    void this.load(path);
    return loading;
  }
  forget(path: string): void {
    this.kept.delete(path);
    this.onArrival();
  }
  private async load(path: string): Promise<void> {
    try {
      this.kept.set(path, {
        state: 'ready',
        value: await (path === endpoints.graph ? fetchGraph(path) : fetchJson(path)),
      });
    } catch (error) {
      this.kept.set(path, {
        state: 'error',
        error: error instanceof ApiError ? error : new ApiError(0, String(error)),
      });
    }
    this.onArrival();
  }
}
