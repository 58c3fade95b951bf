import { StoreError } from '@passerelle/core/errors';
import { storeTrouble } from './trouble.js';

export class SilenceError extends StoreError {
  constructor(server: string, seconds: number) {
    const { message, details } = storeTrouble('STORE_UNREACHABLE', 'silent', { server, seconds });
    super('STORE_UNREACHABLE', message, { details, retriable: true });
  }
}

/** Watches one try of a call: it fails when nothing is heard for too long, however long the whole takes. */
export interface SilenceTimer {
  /** Something came. */
  heard(): void;
  /** @param cut frees what is stuck   @throws SilenceError STORE_UNREACHABLE after a silence */
  race<T>(promise: Promise<T>, cut: () => void): Promise<T>;
  stop(): void;
}

export function silenceTimer(limitMs: number, server: string): SilenceTimer {
  let last = Date.now();
  const waiting = new Set<() => void>();
  // One coarse timer for all: a timer a row would cost more than the row.
  const ticking = setInterval(
    () => {
      if (Date.now() - last < limitMs) return;
      for (const fail of waiting) fail();
    },
    Math.max(10, limitMs / 20),
  );
  return {
    heard: () => {
      last = Date.now();
    },
    race: (promise, cut) => {
      last = Date.now();
      return new Promise((resolve, reject) => {
        const fail = (): void => {
          waiting.delete(fail);
          cut();
          reject(new SilenceError(server, limitMs / 1000));
        };
        waiting.add(fail);
        promise.then(
          (value) => {
            waiting.delete(fail);
            resolve(value);
          },
          (error: unknown) => {
            waiting.delete(fail);
            // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as it is: its shape tells what it means
            reject(error);
          },
        );
      });
    },
    stop: () => {
      clearInterval(ticking);
    },
  };
}
