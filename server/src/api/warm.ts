import type { Scope, Services } from '../services/types.js';
import { RESOURCES } from './resources.js';
import { written } from './written.js';

/** What everybody asks first, made before anybody does: the map as a browser takes it, then the names to search. */
export async function warm(services: Services, scope: Scope): Promise<void> {
  const map = RESOURCES.find(({ path }) => path === '/graph');
  if (map !== undefined)
    await written(await services.graph(scope), map, (encoding) => encoding === 'br');
  await services.search({ ...scope, text: 'a' });
}
