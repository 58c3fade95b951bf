import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { InvalidInputError } from '@passerelle/core/errors';
import { z } from 'zod';

const aboutSchema = z.strictObject({
  title: z.string().min(1).max(200).optional(),
  fictional: z.boolean().optional(),
  source: z.string().optional(),
  licence: z.string().optional(),
});

/** What a folder says of itself. */
export interface About {
  readonly source: string;
  /** Invented data: everything that shows it says so. */
  readonly fictional: boolean;
}

/** Reads the optional `about.json` of a folder; without it, the folder's name is the source.
 *  @throws InvalidInputError when the file is there and cannot be understood */
export async function aboutFolder(folder: string): Promise<About> {
  const whole = resolve(folder);
  // "canonical" is what every such folder is called: its parent tells more.
  const name = basename(whole) === 'canonical' ? basename(dirname(whole)) : basename(whole);
  let text: string;
  try {
    text = await readFile(join(whole, 'about.json'), 'utf8');
  } catch {
    return { source: name, fictional: false };
  }
  const { title, fictional = false } = readAbout(text);
  return { source: title ?? name, fictional };
}

/** @throws InvalidInputError when it cannot be understood */
export function readAbout(text: string): z.infer<typeof aboutSchema> {
  try {
    return aboutSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new InvalidInputError(
      'about.json is not understood: expected {"title": text, "fictional": true or false, "source": text, "licence": text}, all optional. Mend it or delete it.',
      { cause, details: { file: 'about.json' } },
    );
  }
}
