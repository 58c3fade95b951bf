import type { View } from './view.js';

/** The same screen as GitHub Markdown. */
export function writeMarkdown(view: View): string {
  const blocks: string[] = [];
  if (view.headline !== undefined) blocks.push(`# ${escape(view.headline)}`);
  if (view.lines !== undefined && view.lines.length > 0) {
    blocks.push(view.lines.map(escape).join('\n\n'));
  }
  for (const part of view.sections) {
    if (part.title !== undefined) blocks.push(`## ${escape(part.title)}`);
    if (part.sentence !== undefined) blocks.push(escape(part.sentence));
    if (part.cells.length > 0) {
      const rule = part.right.map((right) => (right ? '---:' : '---'));
      blocks.push(
        [part.header.map(escape), rule, ...part.cells.map((cells) => cells.map(escape))]
          .map((cells) => `| ${cells.join(' | ')} |`)
          .join('\n'),
      );
    }
    if (part.footer !== undefined) blocks.push(escape(part.footer));
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** A label is text, never markup. */
function escape(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_|<>[\]]/g, '\\$&');
}
