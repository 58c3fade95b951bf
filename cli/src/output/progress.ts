import type { Io } from '../io.js';

const WIDTH = 24;
const EVERY_MS = 80;

export interface Progress {
  readonly update: (share: number) => void;
  /** Where the end is not known: what was done so far, in words. */
  readonly count: (text: string) => void;
  /** Wipes the bar: nothing of it stays on screen. */
  readonly end: () => void;
}

/** A bar on stderr, on a terminal only; elsewhere nothing at all. */
export function progressBar(io: Io, label: string, quiet: boolean): Progress {
  const nothing = (): void => undefined;
  if (!io.stderrIsTerminal || quiet) return { update: nothing, count: nothing, end: nothing };
  let last = 0;
  let shown = false;
  const draw = (text: () => string): void => {
    const now = io.now().getTime();
    if (now - last < EVERY_MS) return;
    last = now;
    shown = true;
    io.stderr.write(`\r${label} ${text()}\u001b[K`);
  };
  return {
    update: (share) =>
      draw(() => {
        const part = Math.min(1, Math.max(0, share));
        const full = Math.round(part * WIDTH);
        const percent = String(Math.floor(part * 100)).padStart(3);
        return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent} %`;
      }),
    count: (text) => draw(() => text),
    end: () => {
      if (shown) io.stderr.write('\r\u001b[K');
    },
  };
}
