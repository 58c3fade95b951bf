import type { MeasureAnswerRow } from '@passerelle/core/contract/measure-answer';
import { dataSentence } from '@passerelle/core/contract/sentences/sentence';
import { ANIMATOR } from '@passerelle/core/domain/viewer';
import { servicesOn } from '../../test/server/services/toy.js';

const SHOWN = 4;
/** The day of the last fact of the demo: what the command takes by itself. */
const AS_OF = '2026-10-31';
/** As few as a ranking can be tried with: an example. */
const RESAMPLES = 40;

/** What `measure ID` answers on the demo, computed here: the test of the pages computes it again. */
export async function demoExamples(
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { services, store } = await servicesOn('demo/canonical');
  const examples = new Map<string, readonly string[]>();
  for (const measure of ids) {
    const isResampled = measure === 'rankingUncertainty';
    const { meta, rows } = await services.measure({
      viewer: ANIMATOR,
      measure,
      asOf: AS_OF,
      top: SHOWN,
      ...(isResampled ? { resamples: RESAMPLES } : {}),
    });
    const notes = meta.notes.map(({ key, values }) => dataSentence('en', 'note', key, values));
    examples.set(measure, [
      '## Example',
      '',
      'On the demo ecosystem (`fixtures/demo`):',
      '',
      ...(rows.length === 0 ? notes.slice(0, 1) : rows.slice(0, SHOWN).map(lineOf)).map(
        (line) => `    ${line}`,
      ),
      '',
      `    passerelle measure ${measure} --top ${SHOWN}${isResampled ? ` --resamples ${RESAMPLES}` : ''}`,
      '',
    ]);
  }
  await store.close();
  return examples;
}

function lineOf(row: MeasureAnswerRow): string {
  const { measure, figure, of, label, otherLabel, value, low, high } = row;
  const whom = [label ?? of, otherLabel].filter((name) => name !== null).join(' – ');
  const what = figure === measure ? '' : `${figure} `;
  const interval = low === null || high === null ? '' : ` (${shown(low)} to ${shown(high)})`;
  return `${whom}${whom === '' ? '' : ': '}${what}${shown(value)}${interval}`;
}

/** Few digits: the last bits differ with the kernel that is at hand. */
function shown(value: number | string | null): string {
  if (value === null) return 'n/a';
  return typeof value === 'string' ? value : String(Number(value.toPrecision(4)));
}
