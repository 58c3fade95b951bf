import type { ErrorCode } from '@passerelle/core/errors';
import type { TaskName } from './tasks.js';

/** Slots of the flags shared between a caller and its worker. */
export const CANCELLED = 0;
export const PROGRESS = 1;
export const PROGRESS_STEPS = 10_000;

export interface WorkerRequest {
  readonly task: TaskName;
  readonly input: unknown;
  /** Two 32-bit integers: cancelled (0 or 1), progress (0 … PROGRESS_STEPS). */
  readonly flags: SharedArrayBuffer;
  /** Other threads that may be asked to help. */
  readonly helpers: number;
}
export type WorkerAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly details: Readonly<Record<string, unknown>>;
        readonly retriable: boolean;
      };
    };
