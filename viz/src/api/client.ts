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
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
    });
  } catch (cause) {
    throw new ApiError(0, cause instanceof Error ? cause.message : String(cause));
  }
  if (response.ok) return response.json() as Promise<unknown>;
  const problem: unknown = await response.json().catch(() => null);
  const detail =
    typeof problem === 'object' && problem !== null && 'detail' in problem
      ? String(problem.detail)
      : response.statusText;
  throw new ApiError(response.status, detail);
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
      this.kept.set(path, { state: 'ready', value: await fetchJson(path) });
    } catch (error) {
      this.kept.set(path, {
        state: 'error',
        error: error instanceof ApiError ? error : new ApiError(0, String(error)),
      });
    }
    this.onArrival();
  }
}
