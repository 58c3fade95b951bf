/** Ids that lie on a cycle of a parent map, each cycle once and in order. Iterative with a visited set: O(rows). */
export function territoryCycles(parents: ReadonlyMap<string, string | null>): string[][] {
  const settled = new Set<string>();
  const cycles: string[][] = [];
  for (const start of parents.keys()) {
    const path: string[] = [];
    const onPath = new Map<string, number>();
    let id: string | null | undefined = start;
    while (id != null && !settled.has(id)) {
      const at = onPath.get(id);
      if (at !== undefined) {
        cycles.push(path.slice(at));
        break;
      }
      onPath.set(id, path.length);
      path.push(id);
      id = parents.get(id);
    }
    for (const each of path) settled.add(each);
  }
  return cycles;
}

/** Rows reordered so that a parent comes before its children. @param rows without cycles */
export function parentsFirst<T>(
  rows: readonly T[],
  idOf: (row: T) => string,
  parentOf: (row: T) => string | null,
): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  const done = new Set<string>();
  const ordered: T[] = [];
  for (const row of rows) {
    const chain: T[] = [];
    let next: T | undefined = row;
    while (next !== undefined && !done.has(idOf(next))) {
      chain.push(next);
      done.add(idOf(next));
      const parent = parentOf(next);
      next = parent === null ? undefined : byId.get(parent);
    }
    ordered.push(...chain.reverse());
  }
  return ordered;
}
