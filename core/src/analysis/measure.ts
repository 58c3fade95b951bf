import type { Crew } from './crew.js';
import type { ForcesModule } from './layout/repulsion.js';
import type { HopsModule } from './shortest-paths/hops-simd.js';
import type { PathsModule } from './shortest-paths/walk-simd.js';

/** What every registered measure declares. The catalogue (registry.ts) drives CLI, API, explorer and docs. */
export type MeasureKind = 'node' | 'edge' | 'pair' | 'partition' | 'graph';

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

/** Instantiated modules of `core/dist/wasm`, for one thread. */
export interface SimdModules {
  readonly paths: PathsModule;
  readonly hops: HopsModule;
  readonly forces: ForcesModule;
}

/** What who runs a long kernel offers it. `onProgress` gets 0..1; a kernel stops with CancelledError when `isCancelled`
 *  answers true. Results are the same without SIMD (but for the last bits) and without a crew (to the last bit). */
export interface KernelHooks {
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
  readonly simd?: SimdModules;
  readonly crew?: Crew;
}
