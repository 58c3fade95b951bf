import { BINARY_CHANGES_TYPE, decodeChanges } from '@passerelle/core/contract/binary-changes';
import { BINARY_GRAPH_TYPE, decodeGraph } from '@passerelle/core/contract/binary-graph';
import { endpoints } from './endpoints.js';

/** What went wrong, as the server's problem+json says it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
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
  const { detail = response.statusText, details } = (problem ?? {}) as {
    readonly detail?: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
  throw new ApiError(response.status, detail, details);
}

/** Answers with a compact form, by the beginning of their address. */
const COMPACT = [
  { path: endpoints.graph, type: BINARY_GRAPH_TYPE, decode: decodeGraph },
  { path: endpoints.anyChanges, type: BINARY_CHANGES_TYPE, decode: decodeChanges },
] as const;

/** In the compact form when there is one and the server gives it, else JSON. */
async function fetchValue(path: string): Promise<unknown> {
  const compact = COMPACT.find((one) => path.split('?')[0] === one.path);
  if (compact === undefined) return fetchJson(path);
  const response = await fetchChecked(path, {
    headers: { accept: `${compact.type}, application/json;q=0.5` },
  });
  return response.headers.get('content-type')?.startsWith(compact.type) === true
    ? compact.decode(new Uint8Array(await response.arrayBuffer()))
    : response.json();
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
  /** Asks again what could not be had. */
  forgetFailed(): void {
    for (const [path, { state }] of this.kept) if (state === 'error') this.kept.delete(path);
    this.onArrival();
  }
  forgetAll(): void {
    this.kept.clear();
    this.onArrival();
  }
  private async load(path: string): Promise<void> {
    try {
      this.kept.set(path, {
        state: 'ready',
        value: await fetchValue(path),
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
