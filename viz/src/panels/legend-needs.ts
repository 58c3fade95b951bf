import { needCategories } from '@passerelle/core/domain/vocabularies/need-categories';
import type { DemandsPayload } from '@passerelle/core/contract/demands';
import { endpoints } from '../api/endpoints.js';
import { toggleCategory } from '../state/steps.js';
import { html, nothing, number, say, whenReady } from './context.js';
import type { Context } from './context.js';
import { categories, demandsOf, STANDINGS, standings } from './lens-needs.js';
import type { Standing } from './lens-needs.js';
import { discMark, legendRow, legendSection, lineMark } from './legend-rows.js';

/** Who needs and who offers among what is shown, then the kinds of need, which filter. */
export function needsLegend(c: Context) {
  return whenReady<DemandsPayload>(c, endpoints.demands, 'what.demands', () => {
    const demands = demandsOf(c);
    return demands === null ? nothing : legendOf(c, demands);
  });
}
function legendOf(c: Context, demands: DemandsPayload) {
  const found = [...standings(c, demands).values()];
  const roots = categories(c, demands);
  return html`${legendSection(say(c, 'lens.needs'), say(c, 'legend.actors'), [
    ...STANDINGS.map((one) =>
      legendRow(
        MARKS[one],
        say(c, `legend.needs.${one}`),
        number(c, found.filter((other) => other === one).length, 0),
      ),
    ),
    legendRow(lineMark('ink-line dashed'), say(c, 'legend.needs.match')),
  ])}
  ${
    roots.length === 0
      ? nothing
      : legendSection(
          say(c, 'legend.needs.about'),
          say(c, 'legend.click'),
          roots.map(([root, count]) => categoryKey(c, root, count)),
        )
  }`;
}
function categoryKey(c: Context, root: string, count: number) {
  return html`<li>
    <button
      type="button"
      class="key"
      aria-pressed=${c.view.category === root ? 'true' : 'false'}
      @click=${() => {
        c.go(toggleCategory(root));
      }}
    >
      <span>${needCategories.label(root, c.lang)}</span
      ><span class="count">${number(c, count, 0)}</span>
    </button>
  </li>`;
}
const MARKS: Readonly<Record<Standing, unknown>> = {
  need: discMark('signal', 3.4, 'ring'),
  offer: discMark('accent', 4),
  both: discMark('ink', 3.4, 'ring'),
};
