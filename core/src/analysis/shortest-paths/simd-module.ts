import { LimitExceededError } from '../../errors.js';

/** Address of an array in a module's memory: an exported global. */
export interface Address {
  readonly value: number;
}

/** An instantiated module built from `core/assembly`. Who has the bytes (`core/dist/wasm`) instantiates it and hands it
 *  in. One instance serves one thread, one call at a time. */
export interface SimdModule {
  readonly memory: { readonly buffer: ArrayBufferLike };
}

/** Views of arrays in a module's memory; to be asked for again after the memory has grown. */
export function addressed({ memory: { buffer } }: SimdModule): {
  readonly words: (at: Address, length: number) => Uint32Array;
  readonly reals: (at: Address, length: number) => Float32Array;
  readonly doubles: (at: Address, length: number) => Float64Array;
} {
  return {
    words: (at, length) => new Uint32Array(buffer, at.value, length),
    reals: (at, length) => new Float32Array(buffer, at.value, length),
    doubles: (at, length) => new Float64Array(buffer, at.value, length),
  };
}

/** @param room what a module's layout function answered
 *  @throws LimitExceededError when the module could not have the memory */
export function assertRoom(
  room: number,
  order: number,
  arcs: number,
  what = 'shortest paths',
): void {
  if (room !== 0) return;
  throw new LimitExceededError(
    `${what}: ${order} nodes and ${arcs / 2} edges do not fit into the memory there is`,
  );
}
