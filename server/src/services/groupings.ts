import { isGrouping, type Grouping, GROUPINGS } from '@passerelle/core/contract/grouping';
import { InvalidInputError } from '@passerelle/core/errors';
import { LEVELS } from '@passerelle/core/domain/level';
import type { DictColumn } from '@passerelle/core/domain/ecosystem';
import { ancestorsAt } from '@passerelle/core/graph/territory-tree';
import type { EcosystemContext } from './ecosystem-context.js';
import { seedOf } from './meta.js';
import { partitionOf } from './partition.js';
import type { Scope } from './types.js';

/** A way to divide actors into groups: a code an actor (-1 = unknown), and the id of each code. */
export interface Groups {
  readonly groups: Int32Array;
  readonly ids: readonly string[];
  /** Names the groups in the result cache. */
  readonly key: string;
}

/** @throws InvalidInputError for a grouping there is not */
export function groupingOf(asked: string | undefined): Grouping {
  const grouping = asked ?? 'communities';
  if (isGrouping(grouping)) return grouping;
  throw new InvalidInputError(
    `groups: "${grouping}" is no way to group actors. Expected one of ${GROUPINGS.join(', ')}.`,
    { details: { got: grouping, expected: GROUPINGS } },
  );
}

export async function groupsOf(
  context: EcosystemContext,
  grouping: Grouping,
  scope: Scope,
): Promise<Groups> {
  const { actors, territories } = context.columns;
  const places = (codes: Int32Array): Groups => ({
    groups: codes,
    ids: territories.map(({ id }) => id),
    key: grouping,
  });
  const column = ({ codes, values }: DictColumn): Groups => ({
    groups: codes,
    ids: values,
    key: grouping,
  });
  switch (grouping) {
    case 'communities': {
      const { community } = await partitionOf(context, scope);
      const groups = community.map((number) => number - 1);
      const count = groups.reduce((most, number) => Math.max(most, number + 1), 0);
      const ids = Array.from({ length: count }, (_, number) => String(number + 1));
      return { groups, ids, key: `${grouping}|${seedOf(scope)}` };
    }
    case 'territory':
      return places(actors.territory);
    case 'region':
      return places(above(context, 'regional'));
    case 'country':
      return places(above(context, 'national'));
    case 'scale':
      return { groups: Int32Array.from(context.scale), ids: LEVELS, key: grouping };
    case 'sector':
      return firstSectors(actors.sectors);
    case 'sphere':
      return column(actors.sphere);
    case 'type':
      return column(actors.type);
  }
}

/** The territory of each actor at a level, -1 where its place is too coarse to tell. */
function above({ columns }: EcosystemContext, level: (typeof LEVELS)[number]): Int32Array {
  const ancestors = ancestorsAt(columns, level);
  return columns.actors.territory.map((place) => (place < 0 ? -1 : (ancestors[place] ?? -1)));
}

/** An actor of several sectors stands in the one it names first. */
function firstSectors({ codes, values }: DictColumn): Groups {
  const firsts = values.map((joined) => joined.split('|')[0] ?? '');
  const ids = [...new Set(firsts)].sort();
  const codeOf = firsts.map((first) => ids.indexOf(first));
  return { groups: codes.map((code) => codeOf[code] ?? -1), ids, key: 'sector' };
}
