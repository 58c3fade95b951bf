import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfRead {
  readonly pages: number;
  /** Of the first page, in reading order, spaces made alike. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  /** Roles of the structure tree, depth first. */
  readonly roles: readonly string[];
  /** Names of the fonts that are in the file. */
  readonly fonts: readonly string[];
}

interface Structure {
  readonly role?: string;
  readonly children?: readonly Structure[];
}

/** A PDF as a reader that is not ours sees it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const info = new Map(Object.entries((await document.getMetadata()).info));
  const tree = (await page.getStructTree()) as Structure | null;
  const read = {
    pages: document.numPages,
    text: plain(items.map((one) => ('str' in one ? `${one.str} ` : '')).join('')),
    title: String(info.get('Title')),
    language: String(info.get('Language')),
    roles: tree === null ? [] : rolesOf(tree),
    fonts: [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/FontFile\d? \d+/gu),
    ].map(String),
  };
  await document.destroy();
  return read;
}

export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function rolesOf(node: Structure): string[] {
  const own = node.role === undefined ? [] : [node.role];
  return [...own, ...(node.children ?? []).flatMap(rolesOf)];
}
