import type { Response } from 'express';

/** How long a reader may take nothing of an answer that waits for it, ms. */
export const STALLED_MS = 15_000;

/** Lets go of a reader who stopped reading: an answer held for nobody holds memory. To be called when the answer begins,
 *  not before: computing is silence too. */
export function cutStalled(response: Response): void {
  const ms = (response.app.locals['stalledMs'] as number | undefined) ?? STALLED_MS;
  // Once the answer is out, the server's own rule for kept connections takes over.
  response.setTimeout(ms, () => {
    response.destroy();
  });
}
