/** Where arrays stand in the module's own memory: one after another from the end of its static data. */

let next: usize = 0;

export function startLayout(): void {
  next = (__heap_base + 63) & ~63;
}

/** @returns address of a fresh array, on a cache line of its own */
export function take(bytes: usize): usize {
  const at = next;
  next = (next + bytes + 63) & ~63;
  return at;
}

/** Grows the memory to what was taken. @returns false when the machine has not enough */
export function endLayout(): bool {
  const pages = <i32>((next + 65535) >> 16);
  const missing = pages - memory.size();
  return missing <= 0 || memory.grow(missing) >= 0;
}
