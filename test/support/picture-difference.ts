import type { Browser, Page } from 'playwright-core';

/** Pictures are compared at a quarter of their size: edges of letters, which every machine draws its own way, mostly
 *  vanish in the mean of 16 pixels; what moved, went or changed colour does not. */
const SMALLER = 4;
/** A channel off by more is seen, unless a neighbour has the colour: then it only moved, by a quarter of a letter. */
const SEEN = 24;

export interface Compared {
  /** The picture at a quarter of its size, in base64. */
  readonly small: string;
  /** Share of the picture that is seen to differ; 1 without a reference of this size. */
  readonly share: number;
  /** The reference, with what differs in magenta; null without one. */
  readonly difference: string | null;
}
export interface Comparer {
  compare(screenshot: Buffer, reference: Buffer | null): Promise<Compared>;
  close(): Promise<void>;
}

/** A blank page of the browser reads, shrinks and compares: no image package is needed. */
export async function comparer(browser: Browser): Promise<Comparer> {
  const page = await browser.newPage();
  return {
    compare: (screenshot, reference) =>
      compareIn(page, screenshot.toString('base64'), reference?.toString('base64') ?? null),
    close: () => page.close(),
  };
}

/** Everything is inside the one function that is sent to the page. */
const compareIn = (page: Page, now: string, before: string | null): Promise<Compared> =>
  page.evaluate(
    async ({ now, before, smaller, seen }) => {
      const canvasOf = (width: number, height: number) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [width, height];
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (context === null) throw new Error('no canvas');
        return { canvas, context };
      };
      const read = async (base64: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const { context } = canvasOf(image.width, image.height);
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const written = (data: ImageData): string => {
        const { canvas, context } = canvasOf(data.width, data.height);
        context.putImageData(data, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1] ?? '';
      };
      const shrink = (full: ImageData): ImageData => {
        const [width, height] = [
          Math.floor(full.width / smaller),
          Math.floor(full.height / smaller),
        ];
        const small = new ImageData(width, height);
        for (let at = 0; at < small.data.length; at++) {
          const pixel = at >> 2;
          const [x, y] = [(pixel % width) * smaller, Math.floor(pixel / width) * smaller];
          let sum = 0;
          for (let i = 0; i < smaller * smaller; i++) {
            const from = (y + Math.floor(i / smaller)) * full.width + x + (i % smaller);
            sum += full.data[4 * from + (at & 3)] ?? 0;
          }
          small.data[at] = (at & 3) === 3 ? 255 : sum / (smaller * smaller);
        }
        return small;
      };
      const small = shrink(await read(now));
      const old = before === null ? null : await read(before);
      if (old?.width !== small.width || old.height !== small.height)
        return { small: written(small), share: 1, difference: null };
      const { width, height } = small;
      /** No pixel at or beside this place of the other picture has its colour. */
      const isAlone = (one: ImageData, other: ImageData, x: number, y: number): boolean => {
        const at = 4 * (y * width + x);
        for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
          for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
            const to = 4 * (v * width + u);
            const apart = (channel: number): number =>
              Math.abs((one.data[at + channel] ?? 0) - (other.data[to + channel] ?? 0));
            if (Math.max(apart(0), apart(1), apart(2)) <= seen) return false;
          }
        return true;
      };
      const marked = new ImageData(old.data.slice(), width, height);
      let different = 0;
      for (let at = 0; at < width * height; at++) {
        const [x, y] = [at % width, Math.floor(at / width)];
        if (!isAlone(small, old, x, y) && !isAlone(old, small, x, y)) continue;
        different++;
        marked.data.set([220, 0, 90, 255], 4 * at);
      }
      return {
        small: written(small),
        share: different / (width * height),
        difference: written(marked),
      };
    },
    { now, before, smaller: SMALLER, seen: SEEN },
  );
