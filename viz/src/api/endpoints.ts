/** Every address the explorer asks, in one place. Paths are relative to the page, so that a prefix needs no setting. */
const BASE = 'api/v1';
const q = (values: Readonly<Record<string, string | number | null>>): string => {
  const p = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== null) p.set(name, String(value));
  const text = p.toString();
  return text === '' ? '' : `?${text}`;
};
const part = encodeURIComponent;

export const endpoints = {
  summary: `${BASE}/summary`,
  graph: `${BASE}/graph`,
  territories: `${BASE}/territories`,
  demands: `${BASE}/demands`,
  calendar: `${BASE}/calendar`,
  changes: (from: string, to: string) => `${BASE}/changes${q({ from, to })}`,
  search: (text: string) => `${BASE}/search${q({ q: text })}`,
  actor: (id: string) => `${BASE}/actors/${part(id)}`,
  edge: (a: string, b: string) => `${BASE}/edges/${part(a)}/${part(b)}`,
  bridges: (territory: string | null) => `${BASE}/bridges/screen${q({ territory })}`,
  communities: `${BASE}/communities/summary`,
  hubs: `${BASE}/hubs${q({ top: 400 })}`,
  encounters: (territory: string | null) => `${BASE}/encounters${q({ territory, top: 40 })}`,
  answer: (id: string) => `${BASE}/encounters/${part(id)}/answer`,
  path: (from: string, to: string) => `${BASE}/path${q({ from, to })}`,
  snapshots: (territory: string) => `${BASE}/snapshots${q({ territory })}`,
  exported: (format: string, territory: string | null) =>
    `${BASE}/export${q({ format, territory })}`,
  takeSnapshot: `${BASE}/snapshots`,
} as const;
