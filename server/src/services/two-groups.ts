import { InvalidInputError, NotFoundError } from '@passerelle/core/errors';
import { GROUPINGS, isGrouping } from '@passerelle/core/contract/grouping';
import { normalizeSpelling } from '@passerelle/core/domain/vocabulary';
import { membersOf } from '@passerelle/core/graph/territory-tree';
import { everyRow } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import { findTerritory, territoryOfScope } from './find.js';
import { groupsOf } from './groupings.js';
import { note } from './notes.js';
import { towardsHigherScales, type CrossScale } from './sides.js';
import type { Scope, ServiceDeps } from './types.js';

/** Groups named in a message when the one asked for is none of them. */
const NAMED = 12;

/** The two sides of the cross-scale measures where they are groups of actors: a sector and another, a community and
 *  everybody else (methods M9: between two groups, or local gefura). An actor of both stands on the first side. A
 *  territory of the scope limits the first side.
 *  @throws InvalidInputError for text that names no grouping  @throws NotFoundError for a group without actors */
export async function twoGroupsOf(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
): Promise<CrossScale> {
  const { fromGroup, toGroup } = scope;
  const territory = await territoryOfScope(deps, scope);
  const usual = fromGroup === undefined ? towardsHigherScales(context, territory) : null;
  const local = usual?.local ?? (await firstSide(deps, context, scope, territory?.id));
  const isLocal = new Uint8Array(context.csr.order);
  for (const row of local) isLocal[row] = 1;
  const others =
    toGroup === undefined
      ? everyRow(context)
      : await membersOfGroup(deps, context, toGroup, scope, '--to-group');
  const targets = Uint32Array.from(others.filter((row) => isLocal[row] === 0));
  return {
    territory,
    local,
    targets,
    notes:
      targets.length === 0 ? [note('noOtherGroup', { group: toGroup ?? fromGroup ?? '' })] : [],
    key: ['groups', territory?.id ?? '', fromGroup ?? '', toGroup ?? '', scope.seed ?? ''].join(
      '|',
    ),
  };
}

async function firstSide(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
  territory: string | undefined,
): Promise<Uint32Array> {
  const rows = await membersOfGroup(deps, context, scope.fromGroup ?? '', scope, '--from-group');
  if (territory === undefined) return Uint32Array.from(rows);
  const here = new Set(membersOf(context.columns, territory));
  return Uint32Array.from(rows.filter((row) => here.has(row)));
}

/** Rows of a group, ascending. A territory holds all below it. */
async function membersOfGroup(
  deps: ServiceDeps,
  context: EcosystemContext,
  asked: string,
  scope: Scope,
  option: string,
): Promise<readonly number[]> {
  const colon = asked.indexOf(':');
  const grouping = colon < 0 ? asked : asked.slice(0, colon);
  const name = colon < 0 ? '' : asked.slice(colon + 1).trim();
  if (!isGrouping(grouping) || name === '') {
    throw new InvalidInputError(
      `${option}: "${asked}" names no group. Expected a grouping, a colon and a group, such as sector:public or communities:3; groupings: ${GROUPINGS.join(', ')}.`,
      { details: { option, got: asked, expected: GROUPINGS } },
    );
  }
  if (grouping === 'territory' || grouping === 'region' || grouping === 'country') {
    const { id } = await findTerritory(deps, name);
    return [...membersOf(context.columns, id)];
  }
  const { groups, ids } = await groupsOf(context, grouping, scope);
  const wanted = normalizeSpelling(name);
  const code = ids.findIndex((id) => normalizeSpelling(id) === wanted);
  const rows = everyRow(context).filter((row) => code >= 0 && groups[row] === code);
  if (rows.length > 0) return rows;
  const held = ids.filter((_, at) => groups.includes(at));
  const list = held.slice(0, NAMED).join(', ') + (held.length > NAMED ? ', …' : '');
  throw new NotFoundError(
    `${option}: no actor is in ${grouping} "${name}". ${held.length === 0 ? `Nobody's ${grouping} is known here.` : `Expected one of ${list}.`}`,
    { details: { option, got: asked, expected: held.slice(0, NAMED) } },
  );
}
