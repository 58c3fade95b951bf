import type { Csr } from '@passerelle/core/graph/csr';

type Typed = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** The same CSR on shared memory: every worker reads it without a copy. */
export function sharedCsr(csr: Csr): Csr {
  return onSharedMemory(csr);
}

/** Plain data with every typed array in it on shared memory; those that are already stay where they are. */
export function onSharedMemory<T>(value: T): T {
  if (isTyped(value)) return sharedArray(value) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, onSharedMemory<unknown>(part)]),
  ) as T;
}

function isTyped(value: unknown): value is Typed {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function sharedArray(array: Typed): Typed {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const memory = new SharedArrayBuffer(array.byteLength);
  new Uint8Array(memory).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const Kind = array.constructor as new (memory: SharedArrayBuffer) => Typed;
  return new Kind(memory);
}
