import { it } from '@jest/globals';
import type { ViewerRole } from '@passerelle/core/domain/viewer';
import type { GraphStore } from '@passerelle/core/store/graph-store';

export interface StoreOptions {
  readonly now?: () => number;
  /** The case opens it again, or twice: memory alone will not do. */
  readonly shared?: boolean;
}
export interface Opened {
  readonly store: GraphStore;
  /** Another connection to the same data, as another process would have. Only with `shared`. */
  again(): Promise<GraphStore>;
  dispose(): Promise<void>;
}
export type MakeStore = (options: StoreOptions) => Promise<Opened>;

/** 1 October 2025: the day on which the cases run. */
export const NOW = Date.UTC(2025, 9, 1, 12);
export const ADMIN = { role: 'admin' } as const;
export const ANIMATOR = { role: 'animator' } as const;
export const MEMBER = { role: 'member' } as const;
export const VIEWER = { role: 'viewer' } as const;
/** Roles and the persons of `SMALL` that each may see. */
export const SEES: Readonly<Record<ViewerRole, readonly string[]>> = {
  viewer: ['public'],
  member: ['members', 'public'],
  animator: ['animators', 'members', 'public'],
  admin: ['animators', 'members', 'private', 'public'],
};

/** Registers one behaviour on a fresh store. */
export type Behaviour = (
  title: string,
  body: (store: GraphStore, opened: Opened) => Promise<void>,
  options?: StoreOptions,
) => void;

export function behaviours(makeStore: MakeStore): {
  readonly behaviour: Behaviour;
  readonly count: () => number;
} {
  let count = 0;
  return {
    behaviour: (title, body, options = {}) => {
      count += 1;
      it(title, async () => {
        const opened = await makeStore({ now: () => NOW, ...options });
        try {
          await body(opened.store, opened);
        } finally {
          await opened.dispose();
        }
      });
    },
    count: () => count,
  };
}
