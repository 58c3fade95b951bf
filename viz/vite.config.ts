import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const core = fileURLToPath(new URL('../core/src', import.meta.url));

/** No inlined assets and no inline helper script: the page runs under `default-src 'none'; script-src 'self';
 *  style-src 'self'; font-src 'self'`. */
export default defineConfig({
  base: './',
  resolve: { alias: [{ find: /^@passerelle\/core\/(.*)$/, replacement: `${core}/$1.ts` }] },
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
