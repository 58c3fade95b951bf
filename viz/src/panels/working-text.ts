import { say, share } from './context.js';
import type { Context } from './context.js';

/** What the page waits for before its first map, in one sentence, with how far it is when the server knows. */
export function workingText(c: Context): string {
  const { working } = c.ui;
  if (working === null) return say(c, 'state.loading');
  const [now] = working;
  if (now === undefined) return say(c, 'state.working.reading');
  const done = now.share === null ? 'no' : share(c, now.share);
  if (now.task === 'layout') return say(c, 'state.working.layout', { done });
  return GROUPING.has(now.task)
    ? say(c, 'state.working.groups', { done })
    : say(c, 'state.working.other', { done });
}
const GROUPING: ReadonlySet<string> = new Set(['leiden', 'louvain', 'subCommunities']);
