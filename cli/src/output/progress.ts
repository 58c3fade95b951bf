import type { Io } from '../io.js';

const WIDTH = 24;
const EVERY_MS = 80;

export interface Progress {
  readonly update: (share: number) => void;
  /** Wipes the bar: nothing of it stays on screen. */
  readonly end: () => void;
}

/** A bar on stderr, on a terminal only; elsewhere nothing at all. */
export function progressBar(io: Io, label: string, quiet: boolean): Progress {
  if (!io.stderrIsTerminal || quiet) return { update: () => undefined, end: () => undefined };
  let last = 0;
  let shown = false;
  return {
    update: (share) => {
      const now = io.now().getTime();
      if (now - last < EVERY_MS) return;
      last = now;
      shown = true;
      const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
      const percent = String(Math.floor(Math.min(1, share) * 100)).padStart(3);
      io.stderr.write(
        `\r${label} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent} %\u001b[K`,
      );
    },
    end: () => {
      if (shown) io.stderr.write('\r\u001b[K');
    },
  };
}
