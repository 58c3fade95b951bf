import type { Csr } from '@passerelle/core/graph/csr';

/** The same CSR on shared memory: every worker reads it without a copy. */
export function sharedCsr(csr: Csr): Csr {
  return {
    ...csr,
    offsets: new Uint32Array(onSharedMemory(csr.offsets)),
    targets: new Uint32Array(onSharedMemory(csr.targets)),
    strengths: new Float64Array(onSharedMemory(csr.strengths)),
    edgeIds: new Uint32Array(onSharedMemory(csr.edgeIds)),
  };
}

function onSharedMemory(array: Uint32Array | Float64Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(array.byteLength);
  new Uint8Array(memory).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return memory;
}
