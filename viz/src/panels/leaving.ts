import type { LeavingRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { leavingLines } from '@passerelle/core/contract/sentences/leaving';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { endpoints } from '../api/endpoints.js';
import type { LeavingMarks } from '../scene/scene-state.js';
import { toggleWithout } from '../state/steps.js';
import { html, nothing, number, say, whenReady } from './context.js';
import type { Context } from './context.js';
import { labelOf } from './facts.js';
import { discMark, legendRow, legendSection, lineMark } from './legend-rows.js';

/** What goes when the chosen actor leaves; null while nobody asks, or until it is known. */
function leavingOf(c: Context): LeavingRow | null {
  const { actor, without, territory } = c.view;
  if (actor === null || !without) return null;
  const found = c.get<Report<LeavingRow>>(endpoints.without(actor, territory));
  return found.state === 'ready' ? (found.value.rows[0] ?? null) : null;
}
const marks = new WeakMap<LeavingRow, LeavingMarks>();
export function leavingMarks(c: Context): LeavingMarks | null {
  const row = leavingOf(c);
  const indexOf = c.model?.indexOf;
  if (row === null || indexOf === undefined) return null;
  const nodes = (ids: readonly string[]) =>
    new Set(ids.map((id) => indexOf.get(id)).filter((node) => node !== undefined));
  const known = marks.get(row) ?? {
    separated: nodes(row.separatedActors),
    bridges: nodes(row.bridgeEnds),
  };
  marks.set(row, known);
  return known;
}

/** The question in the actor's panel, and its answer in numbers. */
export function leavingSection(c: Context, id: string) {
  const { without, territory } = c.view;
  return html`<p class="actions">
      <button
        type="button"
        class="leaving"
        aria-pressed=${without ? 'true' : 'false'}
        @click=${() => {
          c.go(toggleWithout);
        }}
      >
        ${say(c, without ? 'leaving.hide' : 'leaving.show')}
      </button>
    </p>
    ${
      without
        ? whenReady<Report<LeavingRow>>(
            c,
            endpoints.without(id, territory),
            'actor.without',
            ({ meta, rows }) =>
              html`<ul class="plain leaving-lines">
                  ${rows.flatMap((row) => leavingLines(c.lang, row)).map((line) => html`<li>${line}</li>`)}
                </ul>
                ${meta.notes.map((one) => html`<p class="note">${dataSentence(c.lang, 'note', one.key, one.values)}</p>`)}`,
            'leaving.loading',
          )
        : nothing
    }`;
}
export function leavingLegend(c: Context) {
  const row = leavingOf(c);
  if (row === null) return nothing;
  return legendSection(
    say(c, 'leaving.title', { label: labelOf(c, c.view.actor ?? '') }),
    say(c, 'leaving.lost'),
    [
      legendRow(
        discMark('dim', 3, 'ring dashed'),
        say(c, 'leaving.separated'),
        number(c, row.separated, 0),
      ),
      legendRow(
        lineMark('signal-line dashed wide'),
        say(c, 'leaving.bridges'),
        number(c, row.bridgesLost, 0),
      ),
      legendRow(lineMark('signal-line dashed'), say(c, 'leaving.ties'), number(c, row.tiesLost, 0)),
    ],
  );
}
/** The sentence of the map; null when it shows something else. */
export function leavingHeadline(c: Context): string | null {
  const row = leavingOf(c);
  return row === null
    ? null
    : say(c, 'leaving.headline', {
        label: labelOf(c, c.view.actor ?? ''),
        separated: row.separated,
        bridges: row.bridgesLost,
      });
}
