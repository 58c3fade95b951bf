import type { View } from './view.js';

const MOST = 100;

/** Steps that can be taken back. A replacing step (camera, sort) is not one of them. */
export class ViewHistory {
  private before: View[] = [];
  private after: View[] = [];

  push(view: View): void {
    this.before = [...this.before.slice(1 - MOST), view];
    this.after = [];
  }
  /** The view to go back to from this one, if any. */
  undo(now: View): View | null {
    const found = this.before.at(-1);
    if (found === undefined) return null;
    this.before = this.before.slice(0, -1);
    this.after = [...this.after, now];
    return found;
  }
  redo(now: View): View | null {
    const found = this.after.at(-1);
    if (found === undefined) return null;
    this.after = this.after.slice(0, -1);
    this.before = [...this.before, now];
    return found;
  }
}
