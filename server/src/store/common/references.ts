import { InvalidInputError } from '@passerelle/core/errors';

export function unknownReference(what: string, id: string): InvalidInputError {
  return new InvalidInputError(
    `Unknown ${what} "${id}": it is neither stored nor in the batch. Add it first.`,
    { details: { kind: what, id } },
  );
}

/** Parents exist and no chain of parents returns to its start.
 *  @param parentOf null = a root, undefined = not stored   @throws InvalidInputError */
export function checkTerritoryChains(
  changed: readonly string[],
  parentOf: (id: string) => string | null | undefined,
): void {
  const sound = new Set<string>();
  for (const start of changed) {
    const chain = new Set<string>();
    let id: string | null = start;
    while (id !== null && !sound.has(id)) {
      if (chain.has(id)) {
        const cycle = [...chain].slice([...chain].indexOf(id));
        throw new InvalidInputError(
          `Territories form a cycle: ${[...cycle, id].slice(0, 6).join(' → ')}${cycle.length > 5 ? ' …' : ''}. A territory cannot lie within itself.`,
          { details: { cycle } },
        );
      }
      chain.add(id);
      const parent: string | null | undefined = parentOf(id);
      if (parent === undefined) throw unknownReference('territory', id);
      id = parent;
    }
    for (const seen of chain) sound.add(seen);
  }
}
