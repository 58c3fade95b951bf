import { readFileSync } from 'node:fs';
import type { SimdModules } from '@passerelle/core/analysis/measure';
import type { ForcesModule } from '@passerelle/core/analysis/layout/repulsion';
import type { HopsModule } from '@passerelle/core/analysis/shortest-paths/hops-simd';
import type { PathsModule } from '@passerelle/core/analysis/shortest-paths/walk-simd';

let modules: SimdModules | undefined;

/** The WebAssembly modules of core, instantiated once a thread. They are part of every build.
 *  @throws Error when the build is missing */
export function simdModules(): SimdModules {
  modules ??= {
    paths: instance<PathsModule>('paths'),
    hops: instance<HopsModule>('hops'),
    forces: instance<ForcesModule>('forces'),
  };
  return modules;
}

function instance<T>(name: string): T {
  // The same way from server/src/jobs and from server/dist/jobs.
  const file = new URL(`../../../core/dist/wasm/${name}.wasm`, import.meta.url);
  const module = new WebAssembly.Module(readFileSync(file));
  return new WebAssembly.Instance(module, { env: { abort } }).exports as unknown as T;
}

/** Imported by every AssemblyScript module; ours have no assertion that could call it. */
function abort(): never {
  throw new Error('a WebAssembly module gave up');
}
