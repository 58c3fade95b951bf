import type { Draft, RejectedRowsPage } from '@passerelle/core/contract/import-draft';
import { fetchChecked, fetchJson } from '../api/client.js';
import { endpoints } from '../api/endpoints.js';
import type { Lang } from '../state/view.js';

const at = (id: string): string => `${endpoints.imports}/${encodeURIComponent(id)}`;
const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export interface Plan {
  readonly title?: string;
  readonly files: readonly {
    readonly id: number;
    readonly kind: string | null;
    readonly fields?: readonly (string | null)[];
  }[];
}

/** The server's side of an import. */
export const importApi = {
  begin: (title: string, files: readonly File[]) =>
    fetchJson(
      endpoints.imports,
      json('POST', { title, files: files.map(({ name, size }) => ({ name, size })) }),
    ) as Promise<Draft>,
  /** Sends the files piece by piece. */
  async send(
    { id, limits }: Draft,
    files: readonly File[],
    onProgress: (name: string, share: number) => void,
  ): Promise<void> {
    for (const [n, file] of files.entries()) {
      let from = 0;
      do {
        onProgress(file.name, file.size === 0 ? 0 : from / file.size);
        await fetchChecked(`${at(id)}/files/${String(n)}?at=${String(from)}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/octet-stream' },
          body: await file.slice(from, from + limits.piece).arrayBuffer(),
        });
        from += limits.piece;
      } while (from < file.size);
    }
  },
  get: (id: string, lang: Lang) => fetchJson(`${at(id)}?lang=${lang}`) as Promise<Draft>,
  plan: (id: string, lang: Lang, plan: Plan) =>
    fetchJson(`${at(id)}/plan?lang=${lang}`, json('PUT', plan)) as Promise<Draft>,
  run: (id: string, lang: Lang, what: 'check' | 'import') =>
    fetchJson(`${at(id)}/run?lang=${lang}`, json('POST', { what })) as Promise<Draft>,
  rejected: (id: string, lang: Lang, limit: number) =>
    fetchJson(
      `${at(id)}/rejected?lang=${lang}&limit=${String(limit)}`,
    ) as Promise<RejectedRowsPage>,
  mend: async (id: string, kind: string, line: number, cells: readonly string[]) => {
    await fetchChecked(`${at(id)}/rows`, json('PUT', { kind, line, cells }));
  },
  stop: async (id: string) => {
    await fetchChecked(`${at(id)}/run`, { method: 'DELETE' });
  },
  giveUp: async (id: string) => {
    await fetchChecked(at(id), { method: 'DELETE' });
  },
  rejectedFile: (id: string, kind: string) => `${at(id)}/rejected/${encodeURIComponent(kind)}`,
};
