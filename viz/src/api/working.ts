import type { Working } from '@passerelle/core/contract/explorer';
import { fetchJson } from './client.js';
import { endpoints } from './endpoints.js';

const EVERY_MS = 800;

/** Asks what the server is computing, as long as the page waits for its map. */
export class WorkingWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  constructor(private readonly onAnswer: (working: readonly Working[]) => void) {}

  /** Each drawing of the page says whether it waits. */
  watch(isWaiting: boolean): void {
    if (!isWaiting) {
      clearTimeout(this.timer);
      this.timer = undefined;
    } else this.timer ??= setTimeout(() => void this.ask(), EVERY_MS);
  }
  private async ask(): Promise<void> {
    try {
      this.onAnswer((await fetchJson(endpoints.jobs)) as Working[]);
    } catch {
      // A server that is gone is told by the pulse.
    }
    if (this.timer !== undefined) this.timer = setTimeout(() => void this.ask(), EVERY_MS);
  }
}
