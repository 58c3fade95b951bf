import { CancelledError } from '../errors.js';
import type { KernelHooks } from './measure.js';

/** Tells how far a kernel is and stops it when asked.
 *  @throws CancelledError once `isCancelled` answers true */
export function checkpoint(hooks: KernelHooks | undefined, share: number): void {
  if (hooks === undefined) return;
  if (hooks.isCancelled?.() === true) throw new CancelledError();
  hooks.onProgress?.(share);
}
