import type { Csr } from '@passerelle/core/graph/csr';

type Typed = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** The same CSR on shared memory: every worker reads it without a copy. */
export function sharedCsr(csr: Csr): Csr {
  return onSharedMemory(csr);
}

/** Plain data with every typed array in it on shared memory; those that are already stay where they are.
 *  @param allocate shared memory of at least so many bytes */
export function onSharedMemory<T>(
  value: T,
  allocate = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes),
): T {
  if (isTyped(value)) return sharedArray(value, allocate) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, onSharedMemory<unknown>(part, allocate)]),
  ) as T;
}

function isTyped(value: unknown): value is Typed {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function sharedArray(array: Typed, allocate: (bytes: number) => SharedArrayBuffer): Typed {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const memory = allocate(array.byteLength);
  new Uint8Array(memory).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const Kind = array.constructor as new (
    memory: SharedArrayBuffer,
    at: number,
    length: number,
  ) => Typed;
  return new Kind(memory, 0, array.length);
}
