import type { EcosystemColumns } from '../../domain/ecosystem.js';
import type { Meetings } from './meetings.js';

/** Days of a quarter of a year. */
export const QUARTER = 91.3125;

/** Dated events where people met: two or more, no crowd, and no project, which is an outcome. By day, then by row. */
export function encounterEvents(
  { events: { form } }: EcosystemColumns,
  { members, day }: Meetings,
  eventCap: number,
): number[] {
  return Array.from(day, (_, event) => event)
    .filter((event) => {
      const count = members.offsets[event + 1]! - members.offsets[event]!;
      const name = form.values[form.codes[event]!] ?? '';
      return name !== 'project' && count >= 2 && count <= eventCap && !Number.isNaN(day[event]!);
    })
    .sort((x, y) => day[x]! - day[y]! || x - y);
}
