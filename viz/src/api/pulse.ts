import type { Summary } from '@passerelle/core/contract/explorer';
import { fetchJson } from './client.js';
import { endpoints } from './endpoints.js';

/** Whether the server answers, and still holds what the page shows. */
export type Health = 'well' | 'gone' | 'stale';
const EVERY_MS = 10_000;
/** While the server is gone. */
const AGAIN_MS = 2_000;

/** Asks the server now and then, as long as somebody looks; an answer is a few bytes when nothing changed. */
export class Pulse {
  private digest: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private health: Health = 'well';
  constructor(private readonly onChange: (health: Health) => void) {}

  start(): void {
    clearTimeout(this.timer);
    void this.ask();
  }
  stop(): void {
    clearTimeout(this.timer);
  }
  /** What the page shows is read anew: from now on that is what is compared. */
  renew(): void {
    this.digest = null;
    this.tell('well');
    this.start();
  }
  private async ask(): Promise<void> {
    if (!document.hidden) {
      try {
        const { digest } = (await fetchJson(endpoints.summary)) as Summary;
        this.digest ??= digest;
        this.tell(digest === this.digest ? 'well' : 'stale');
      } catch {
        this.tell('gone');
      }
    }
    this.timer = setTimeout(
      () => {
        void this.ask();
      },
      this.health === 'gone' ? AGAIN_MS : EVERY_MS,
    );
  }
  private tell(health: Health): void {
    if (health === this.health) return;
    this.health = health;
    this.onChange(health);
  }
}
