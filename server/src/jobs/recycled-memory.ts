/** Smaller than this, memory is not worth keeping. */
const LEAST_KEPT = 1 << 16;
/** Memory given for a wish is at most so many times as long. */
const MOST_SPARE = 4;

/** To eighths of a power of two, so that a wish a little longer than the last one finds its place. */
function roundedUp(bytes: number): number {
  if (bytes < LEAST_KEPT) return bytes;
  const step = 2 ** (Math.floor(Math.log2(bytes)) - 3);
  return Math.ceil(bytes / step) * step;
}

/** Shared memory that is used again. Garbage collectors do not count what threads share, so a kernel that makes it anew in
 *  each of its steps holds gigabytes before anything is freed. */
export class RecycledMemory {
  private readonly free: SharedArrayBuffer[] = [];

  /** At least so many bytes, holding anything: the shortest free piece that is long enough, else a new one. */
  take(bytes: number): SharedArrayBuffer {
    let best: SharedArrayBuffer | undefined;
    for (const piece of this.free) {
      const length = piece.byteLength;
      if (length < bytes || length > MOST_SPARE * bytes) continue;
      if (best === undefined || length < best.byteLength) best = piece;
    }
    if (best === undefined) return new SharedArrayBuffer(roundedUp(bytes));
    this.free.splice(this.free.indexOf(best), 1);
    return best;
  }

  /** @param memory not read or written by anybody from now on */
  give(memory: SharedArrayBuffer): void {
    if (memory.byteLength >= LEAST_KEPT) this.free.push(memory);
  }
}
