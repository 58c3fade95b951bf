import { chooseTie } from '../state/steps.js';
import { day, html, nothing, say, shapeIcon, whenReady } from './context.js';
import type { Context } from './context.js';
import { actorLink } from './facts.js';
import { changesOf, changesPath, seenTies } from './lens-changes.js';
import type { ChangedTie } from './lens-changes.js';
import { tableParts } from './table-parts.js';
import { timeBar } from './time-bar.js';

/** The ties that changed between the two dates among the actors shown, as many as headline and legend count. */
export function changedTiesTable(c: Context) {
  const path = changesPath(c);
  const changes = changesOf(c);
  if (changes === null)
    return html`${timeBar(c)}
    ${path === null ? nothing : whenReady(c, path, 'what.changes', () => nothing)}`;
  return table(
    c,
    seenTies(c, changes),
    say(c, 'changedTies.title', { from: day(c, changes.from), to: day(c, changes.to) }),
  );
}
function table(c: Context, ties: readonly ChangedTie[], title: string) {
  const nodes = c.graph?.nodes;
  if (nodes === undefined) return nothing;
  const label = (node: number) => nodes.label[node] ?? '';
  const name = (node: number) =>
    actorLink(
      c,
      nodes.id[node] ?? '',
      html`${shapeIcon(c.graph?.types[nodes.type[node] ?? 0] ?? '', nodes.community[node] ?? 0)}
      ${label(node)}`,
    );
  const words = (tie: ChangedTie) => say(c, `changedTies.${tie.change}`);
  return html`<h1 class="headline">${title}</h1>
    ${timeBar(c)}
    ${ties.length === 0 ? html`<p class="state">${say(c, 'changedTies.none')}</p>` : nothing}
    ${tableParts(
      c,
      title,
      [say(c, 'changedTies.change'), say(c, 'changedTies.between'), say(c, 'changedTies.and')],
      ties.map((tie) => [words(tie), label(tie.source), label(tie.target)]),
      html`<thead>
          <tr>
            <th scope="col">${say(c, 'changedTies.change')}</th>
            <th scope="col">${say(c, 'changedTies.between')}</th>
            <th scope="col">${say(c, 'changedTies.and')}</th>
            <th scope="col"><span class="visually-hidden">${say(c, 'changedTies.why')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${ties.slice(0, c.ui.rows).map(
            (tie) =>
              html`<tr>
                <th scope="row">${words(tie)}</th>
                <td>${name(tie.source)}</td>
                <td>${name(tie.target)}</td>
                <td>
                  <button
                    type="button"
                    class="text link"
                    @click=${() => {
                      c.go(chooseTie(nodes.id[tie.source] ?? '', nodes.id[tie.target] ?? ''));
                    }}
                  >
                    ${say(c, 'changedTies.why')}<span class="visually-hidden">
                      ${label(tie.source)}, ${label(tie.target)}</span
                    >
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>`,
    )}`;
}
