import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SimdModules } from '@passerelle/core/analysis/measure';

const BUILT = join(import.meta.dirname, '..', '..', 'core', 'dist', 'wasm');

/** The built WebAssembly modules (jest builds them in its global set-up). */
export const simd = {
  paths: instance('paths'),
  hops: instance('hops'),
  forces: instance('forces'),
} as unknown as SimdModules;

function instance(name: string): unknown {
  const module = new WebAssembly.Module(readFileSync(join(BUILT, `${name}.wasm`)));
  return new WebAssembly.Instance(module, { env: { abort: () => undefined } }).exports;
}
