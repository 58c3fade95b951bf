import type { Language } from '@passerelle/core/domain/vocabulary';
import { openSync, type Font } from 'fontkit';
import PdfDocument from 'pdfkit';
import { Typefaces, type Face, type Run } from './typefaces.js';

/** Points. A4, margins of 11 mm. */
export const PAGE = { width: 595.28, height: 841.89, margin: 31.18 } as const;
export const INNER = PAGE.width - 2 * PAGE.margin;

export interface Style {
  readonly face: Face;
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly color?: string;
  readonly right?: boolean;
}

export interface About {
  readonly title: string;
  readonly subject: string;
  readonly language: Language;
  /** Of the data, not of the printing: the same data give the same file. */
  readonly created: Date;
}

type Element = PDFKit.PDFStructureElement;
/** What pdfkit takes and its declarations do not know yet. */
interface HeaderCell extends PDFKit.Mixins.StructureElementOptions {
  readonly scope?: 'Column' | 'Row';
}

const INK = '#18202A';

/** One tagged A4 page. Everything that is read is inside an element of the structure, everything else is an artefact:
 *  a screen reader goes through the page in the order in which it was written. */
export class Paper {
  readonly #document: PDFKit.PDFDocument;
  readonly #faces: Typefaces;
  readonly #root: Element;

  constructor({ title, subject, language, created }: About) {
    // PDF/UA is younger than the declarations of pdfkit.
    const options = {
      size: [PAGE.width, PAGE.height],
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: language,
      displayTitle: true,
      // Without this the document would open one of the standard fonts, which are never embedded.
      font: '',
      info: {
        Title: title,
        Subject: subject,
        Creator: 'Passerelle',
        Producer: 'Passerelle',
        CreationDate: created,
        ModDate: created,
      },
    } satisfies object;
    this.#document = new PdfDocument(options as PDFKit.PDFDocumentOptions);
    this.#faces = new Typefaces({
      open: (name, path) => {
        this.#document.registerFont(name, path);
        return openSync(path) as Font;
      },
    });
    this.#root = this.#document.struct('Document');
    this.#document.addStructure(this.#root);
  }

  /** An element of the structure, under the page or under another. */
  element(type: string, parent?: Element, options: HeaderCell = {}): Element {
    const made = this.#document.struct(type, options);
    (parent ?? this.#root).add(made);
    return made;
  }

  /** Writes a text into a box, as the content of an element. @returns the y under its last line */
  write(element: Element, text: string, box: Box, style: Style): number {
    const lines = this.#lines(text, box.width, style);
    const content = this.#document.markStructureContent('Span');
    lines.forEach((line, i) => {
      this.#line(line, { ...box, y: box.y + i * style.leading }, style);
    });
    this.#document.endMarkedContent();
    element.add(content);
    return box.y + lines.length * style.leading;
  }

  height(text: string, width: number, style: Style): number {
    return this.#lines(text, width, style).length * style.leading;
  }

  rule(y: number, color = '#D9DEE3', thick = 0.6, x: number = PAGE.margin, width = INNER): void {
    this.#artefact(() => {
      this.#document
        .lineWidth(thick)
        .strokeColor(color)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke();
    });
  }

  /** A share of a whole, as a bar; the figure is written beside. */
  bar(x: number, y: number, width: number, share: number): void {
    this.#artefact(() => {
      this.#document.rect(x, y, width, 5).fill('#EEF1F3');
      this.#document.rect(x, y, width * Math.max(0, Math.min(1, share)), 5).fill('#C2410C');
    });
  }

  async bytes(): Promise<Uint8Array> {
    this.#root.end();
    const pieces: Buffer[] = [];
    this.#document.end();
    for await (const piece of this.#document) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  #artefact(draw: () => void): void {
    this.#document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#document.endMarkedContent();
  }

  #line(runs: readonly Run[], box: Box, style: Style): void {
    const widths = runs.map((run) => this.#width(run, style));
    let x = style.right === true ? box.x + box.width - sum(widths) : box.x;
    this.#document.fillColor(style.color ?? INK);
    runs.forEach((run, i) => {
      this.#document
        .font(run.font)
        .fontSize(style.size)
        .text(run.text, x, box.y, { lineBreak: false, features: FEATURES });
      x += widths[i] ?? 0;
    });
  }

  /** Broken at plain spaces only: French no-break spaces hold. */
  #lines(text: string, width: number, style: Style): Run[][] {
    const lines: Run[][] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.#fullWidth(longer, style) > width) {
        lines.push(this.#faces.runs(style.face, line));
        line = word;
      } else line = longer;
    }
    return [...lines, this.#faces.runs(style.face, line)];
  }

  #fullWidth(text: string, style: Style): number {
    return sum(this.#faces.runs(style.face, text).map((run) => this.#width(run, style)));
  }

  #width(run: Run, { size }: Style): number {
    this.#document.font(run.font).fontSize(size);
    return this.#document.widthOfString(run.text, { features: FEATURES });
  }
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Figures of one width stand under one another; no ligature, so that a copied text has its letters. */
const FEATURES: PDFKit.Mixins.OpenTypeFeatures[] = ['kern', 'tnum', 'lnum'];

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
