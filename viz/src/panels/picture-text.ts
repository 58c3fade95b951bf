import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import { communityName, day, say, territoryLabel } from './context.js';
import type { Context } from './context.js';
import { headline, sourceLine } from './headline.js';
import type { LegendPart, LegendRow, PictureText } from './picture.js';

/** Title, day, filters, legend and source of what is on screen. The legend is read from the page: what is seen is what is
 *  saved, whatever the lens. */
export function pictureText(c: Context): PictureText {
  const filters = filtersOf(c);
  return {
    title: headline(c),
    lines: [
      [
        say(c, `lens.${c.view.lens}`),
        day(c, c.summary?.asOf ?? null),
        say(c, 'filters.count', { shown: c.shownCount, all: c.graph?.nodes.id.length ?? 0 }),
      ].join(' · '),
      ...(filters === '' ? [] : [filters]),
    ],
    source: `${sourceLine(c)} · Passerelle`,
    legend: legendOf(document),
  };
}

function filtersOf(c: Context): string {
  const { territory, communities, types, roles: asked } = c.view;
  return [
    ...(territory === null ? [] : [territoryLabel(c, territory)]),
    ...communities.map((one) => communityName(c, one)),
    ...types.map((one) => dataSentence(c.lang, 'type', one)),
    ...asked.map((one) => roles.label(one, c.lang)),
  ].join(' · ');
}

function legendOf(page: ParentNode): LegendPart[] {
  // The rail and a phone's sheet both hold one: the one on screen counts.
  const all = [...page.querySelectorAll('.legend')];
  const seen = all.filter((section) => section.getClientRects().length > 0);
  return (seen.length === 0 ? all : seen)
    .map((section) => ({
      title: ownText(section.querySelector('h2')),
      rows: [...section.querySelectorAll('li')].map(rowOf).filter(({ text }) => text !== ''),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Text of an element without that of its children. */
function ownText(element: Element | null): string {
  return [...(element?.childNodes ?? [])]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .trim();
}

function rowOf(item: Element): LegendRow {
  const shape = item.querySelector('svg > :last-child, svg :is(circle, rect, path)');
  const style = shape === null ? null : getComputedStyle(shape);
  const isFilled = style !== null && style.fill !== 'none';
  const mark =
    shape === null
      ? 'none'
      : shape.tagName === 'rect'
        ? 'square'
        : shape.tagName === 'path'
          ? isFilled
            ? 'triangle'
            : 'line'
          : isFilled
            ? 'disc'
            : 'ring';
  const named = item.querySelector('span:not(.count)');
  return {
    mark,
    colour: style === null ? '' : isFilled ? style.fill : style.stroke,
    text: (named ?? item).textContent.trim(),
    count: item.querySelector('.count')?.textContent.trim() ?? '',
  };
}
