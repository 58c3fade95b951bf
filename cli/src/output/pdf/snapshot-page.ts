import type { Language } from '@passerelle/core/domain/vocabulary';
import type { SnapshotSheet, SheetRow } from '../snapshot-sheet.js';
import { INNER, PAGE, Paper, type Style } from './paper.js';

const INK2 = '#46505B';
const HEAD: Style = { face: 'text', size: 9, leading: 12 };
const TITLE: Style = { face: 'title', size: 17, leading: 21 };
const SECTION: Style = { face: 'title', size: 11.5, leading: 15 };
const BODY: Style = { face: 'text', size: 9, leading: 11.5 };
const SMALL: Style = { face: 'text', size: 8, leading: 10, color: INK2 };
const TH: Style = { face: 'strong', size: 8, leading: 10, color: INK2 };
const NAME: Style = { face: 'strong', size: 9, leading: 11 };
const GAP = 8;
const FOOT = PAGE.height - PAGE.margin - 24;

/** Everything a snapshot holds, on one A4 page. */
export function snapshotPage(sheet: SnapshotSheet, language: Language): Promise<Uint8Array> {
  const { title, subject } = sheet;
  const paper = new Paper({ title, subject, language, created: sheet.created });
  let y = head(paper, sheet);
  y = table(paper, sheet, y + 4);
  y = paper.write(
    paper.element('P'),
    sheet.notes,
    { x: PAGE.margin, y: y + 4, width: INNER },
    SMALL,
  );
  const half = (INNER - 24) / 2;
  passages(paper, sheet, y + 10, half);
  gaps(paper, sheet, y + 10, half);
  foot(paper, sheet);
  return paper.bytes();
}

function head(paper: Paper, sheet: SnapshotSheet): number {
  const box = { x: PAGE.margin, y: PAGE.margin, width: INNER };
  const line = paper.element('P');
  paper.write(line, sheet.territory, box, { ...HEAD, face: 'strong' });
  const below = paper.write(line, sheet.dates, box, { ...HEAD, right: true });
  paper.rule(below + 3, '#18202A', 0.8);
  let y = paper.write(paper.element('H1'), sheet.headline, { ...box, y: below + 10 }, TITLE);
  for (const text of sheet.lines) {
    y = paper.write(paper.element('P'), text, { ...box, y: y + 2 }, BODY);
  }
  return paper.write(paper.element('H2'), sheet.figures, { ...box, y: y + 8 }, SECTION);
}

/** Value, interval, and the one or two columns of change. */
const FIGURES = [78, 66, 64, 72];

/** Parts of the width: the sentence takes what the figures leave. */
function columns(sheet: SnapshotSheet): readonly { x: number; width: number }[] {
  const name = 104;
  const figures = FIGURES.slice(0, sheet.columns.length - 2);
  const taken = figures.reduce((sum, width) => sum + width, name);
  const told = INNER - taken - GAP * (sheet.columns.length - 1);
  let x: number = PAGE.margin;
  return [name, told, ...figures].map((width) => {
    const column = { x, width };
    x += width + GAP;
    return column;
  });
}

function table(paper: Paper, sheet: SnapshotSheet, top: number): number {
  const places = columns(sheet);
  const element = paper.element('Table');
  const header = paper.element('TR', element);
  let y = top;
  sheet.columns.forEach((text, i) => {
    const cell = paper.element('TH', header, { scope: 'Column' });
    const place = places[i] ?? { x: 0, width: 0 };
    y = Math.max(y, paper.write(cell, text, { ...place, y: top }, { ...TH, right: i > 1 }));
  });
  for (const row of sheet.rows) {
    paper.rule(y + 2);
    y = writeRow(paper, element, row, places, y + 4);
  }
  paper.rule(y + 2);
  return y + 2;
}

function writeRow(
  paper: Paper,
  element: PDFKit.PDFStructureElement,
  row: SheetRow,
  places: readonly { x: number; width: number }[],
  y: number,
): number {
  const line = paper.element('TR', element);
  let below = y;
  row.cells.forEach((text, i) => {
    const place = places[i] ?? { x: 0, width: 0 };
    const style = row.measured && i === 2 ? FIGURE : (STYLES[i] ?? ASIDE);
    const cell = paper.element(i === 0 ? 'TH' : 'TD', line, i === 0 ? { scope: 'Row' } : {});
    below = Math.max(below, paper.write(cell, text, { ...place, y }, style));
  });
  return below;
}
const FIGURE: Style = { face: 'strong', size: 8.5, leading: 10.5, right: true };
const ASIDE: Style = { ...SMALL, right: true };
const STYLES = [NAME, SMALL];

function passages(paper: Paper, sheet: SnapshotSheet, top: number, width: number): void {
  const x = PAGE.margin;
  let y = paper.write(paper.element('H2'), sheet.passages.title, { x, y: top, width }, SECTION) + 2;
  if (sheet.passages.rows.length === 0) {
    paper.write(paper.element('P'), sheet.passages.none, { x, y, width }, BODY);
    return;
  }
  const list = paper.element('L');
  const most = sheet.passages.rows[0]?.share ?? 0;
  for (const { label, share, written } of sheet.passages.rows) {
    if (y + paper.height(label, width - 116, BODY) > FOOT) return;
    const body = paper.element('LBody', paper.element('LI', list));
    const below = paper.write(body, label, { x, y, width: width - 116 }, BODY);
    paper.bar(x + width - 108, y + 3.5, 70, most > 0 ? (share ?? 0) / most : 0);
    paper.write(body, written, { x: x + width - 34, y, width: 34 }, { ...BODY, right: true });
    y = below + 3;
  }
}

function gaps(paper: Paper, sheet: SnapshotSheet, top: number, width: number): void {
  const x = PAGE.margin + width + 24;
  let y = paper.write(paper.element('H2'), sheet.gaps.title, { x, y: top, width }, SECTION) + 2;
  if (sheet.gaps.rows.length === 0) {
    paper.write(paper.element('P'), sheet.gaps.none, { x, y, width }, BODY);
    return;
  }
  const list = paper.element('L');
  for (const text of sheet.gaps.rows) {
    // What would run into the foot is not written half.
    if (y + paper.height(text, width, BODY) > FOOT) return;
    const body = paper.element('LBody', paper.element('LI', list));
    y = paper.write(body, text, { x, y, width }, BODY) + 3;
  }
}

function foot(paper: Paper, sheet: SnapshotSheet): void {
  const box = { x: PAGE.margin, y: FOOT + 4, width: INNER - 130 };
  paper.rule(FOOT);
  const line = paper.element('P');
  paper.write(line, sheet.source, box, SMALL);
  const side = { ...box, x: PAGE.margin + INNER - 120, width: 120 };
  paper.write(line, sheet.run, side, { ...SMALL, right: true });
}
