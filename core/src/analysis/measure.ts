/** What every registered measure declares. The catalogue (registry.ts) drives CLI, API, explorer and docs. */
export type MeasureKind = 'node' | 'edge' | 'partition' | 'graph';

export interface Measure {
  /** The one id: registry, URL, CLI, JSON, column. */
  readonly id: string;
  readonly kind: MeasureKind;
  readonly unit: string;
  /** e.g. "0 … 1". */
  readonly range: string;
  readonly definition: string;
  readonly source: string;
  /** empty, isolate, disconnected, self-loop, parallel ties, direction, zero strength */
  readonly edgeCases: string;
  /** One plain sentence for people who are not analysts. */
  readonly sentence: { readonly en: string; readonly fr: string };
}

/** Options of long kernels. `onProgress` gets 0..1; a kernel stops with CancelledError when `isCancelled` answers true. */
export interface KernelHooks {
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}
