import type { GraphStore } from '@passerelle/core/store/graph-store';

/** What an import asks of a store. */
export type ImportStore = Pick<
  GraphStore,
  | 'write'
  | 'existing'
  | 'actorTypes'
  | 'recordImport'
  | 'territories'
  | 'actors'
  | 'events'
  | 'ties'
  | 'participations'
  | 'demands'
  | 'rows'
>;
export type RefKind = 'actors' | 'events' | 'territories';

/** Ids that may be referred to: of this folder's accepted rows, and of the store where somebody asked for them. */
export class KnownIds {
  /** Id → the copy that is kept, so that rows can share it. */
  readonly #ids: Readonly<Record<RefKind, Map<string, string>>> = {
    actors: new Map(),
    events: new Map(),
    territories: new Map(),
  };
  readonly #absent: Readonly<Record<RefKind, Set<string>>> = {
    actors: new Set(),
    events: new Set(),
    territories: new Set(),
  };
  readonly #store: ImportStore | null;

  constructor(store: ImportStore | null) {
    this.#store = store;
  }

  add(kind: RefKind, id: string): void {
    // A copy: a slice of the file's text would keep the whole piece of text in memory.
    const copy = Buffer.from(id).toString();
    this.#ids[kind].set(copy, copy);
    this.#absent[kind].delete(copy);
  }

  /** Takes back an id whose row was rejected after all. */
  remove(kind: RefKind, id: string): void {
    this.#ids[kind].delete(id);
  }

  has(kind: RefKind, id: string): boolean {
    return this.#ids[kind].has(id);
  }

  /** The kept copy of an id; undefined when it is unknown. */
  get(kind: RefKind, id: string): string | undefined {
    return this.#ids[kind].get(id);
  }

  /** Looks unknown ids up in the store, once each. */
  async ask(kind: RefKind, ids: Iterable<string>): Promise<void> {
    if (this.#store === null) return;
    const [known, absent] = [this.#ids[kind], this.#absent[kind]];
    const unknown = new Set<string>();
    for (const id of ids) if (!known.has(id) && !absent.has(id)) unknown.add(id);
    if (unknown.size === 0) return;
    const found = await this.#store.existing(kind, [...unknown]);
    for (const id of unknown) {
      if (found.has(id)) this.add(kind, id);
      else if (absent.size < 100_000) absent.add(Buffer.from(id).toString());
    }
  }
}
