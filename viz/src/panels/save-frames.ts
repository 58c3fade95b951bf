import { zipSync } from 'fflate';
import type { MapScene } from '../scene/map-scene.js';
import { compareDates } from '../state/steps.js';
import { playStep } from '../state/stops.js';
import { day, say } from './context.js';
import type { Context } from './context.js';
import { changesOf, changesPath, periodFor, stopsFor } from './lens-changes.js';
import { pictureText } from './picture-text.js';
import { download, pngOf, pictureFrame } from './save-picture.js';

const WAIT_MS = 100;
/** The fade of one date into the next, and what the renderer needs after it. */
const SETTLED_MS = 450;
const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** The playback of the chosen period as numbered pictures in one file, each with its dates, counts, legend and source.
 *  Whoever stops the playback stops this too. */
export async function saveFrames(
  context: () => Context,
  map: () => Pick<MapScene, 'size' | 'drawOn'> | null,
): Promise<void> {
  const first = context();
  const [stops, period] = [stopsFor(first), periodFor(first)];
  if (period === null || first.ui.playing) return;
  const before = first.view;
  const step = playStep(period);
  const dates: string[] = [];
  for (let at = period.from + step; ; at += step) {
    dates.push(stops[Math.min(at, period.to)] ?? '');
    if (at >= period.to) break;
  }
  const from = stops[period.from] ?? '';
  const files: Record<string, [Uint8Array, { level: 0 }]> = {};
  first.set({ playing: true });
  try {
    for (const [i, to] of dates.entries()) {
      context().go(compareDates(from, to), true);
      if (!(await shown(context, to))) return;
      const c = context();
      const seen = map();
      if (seen === null) throw new Error(say(c, 'save.failed'));
      const text = pictureText(c);
      const lines = [`${day(c, from)} – ${day(c, to)}`, ...text.lines];
      const png = await pngOf(c, pictureFrame(seen), { ...text, lines });
      const name = `passerelle-${String(i + 1).padStart(3, '0')}-${to}.png`;
      // Pictures are packed already.
      files[name] = [new Uint8Array(await png.arrayBuffer()), { level: 0 }];
      c.announce(say(c, 'save.frame', { at: i + 1, of: dates.length }));
    }
    const zip = zipSync(files);
    download(new Blob([zip.slice()], { type: 'application/zip' }), `passerelle-${from}.zip`);
    context().announce(say(context(), 'save.done'));
  } finally {
    context().set({ playing: false });
    context().go(() => before, true);
  }
}

/** Waits until the numbers of this date are on the map. @returns false when somebody stopped it or went elsewhere */
async function shown(context: () => Context, to: string): Promise<boolean> {
  for (;;) {
    await after(WAIT_MS);
    const c = context();
    if (!c.ui.playing || c.view.lens !== 'changes' || c.view.until !== to) return false;
    const found = c.get(changesPath(c) ?? '');
    if (found.state === 'error') throw new Error(found.error.message);
    if (changesOf(c)?.to === to) break;
  }
  await after(SETTLED_MS);
  return context().ui.playing;
}
