import { ConflictError, NotFoundError } from '@passerelle/core/errors';
import { LEVELS, levelRank, levels } from '@passerelle/core/domain/level';
import type { Territory } from '@passerelle/core/domain/territory';
import { normalizeSpelling } from '@passerelle/core/domain/vocabulary';
import { InvalidInputError } from '@passerelle/core/errors';
import { membersOf } from '@passerelle/core/graph/territory-tree';
import type { EcosystemContext } from './ecosystem-context.js';
import { everyRow, idOf, labelOf } from './actor-rows.js';
import type { Scope, ServiceDeps } from './types.js';

const CANDIDATES = 8;

/** @throws NotFoundError with nearby labels  @throws ConflictError when a label names several */
export async function findTerritory(deps: ServiceDeps, asked: string): Promise<Territory> {
  const found = await deps.store.territory(asked);
  if (found !== null) return found;
  const wanted = normalizeSpelling(asked);
  const near = (await deps.store.territories())
    .filter(({ id, label }) => {
      const spelled = normalizeSpelling(label);
      return wanted !== '' && (spelled.includes(wanted) || normalizeSpelling(id).includes(wanted));
    })
    .slice(0, CANDIDATES);
  const hint =
    near.length > 0
      ? `Did you mean ${near.map(({ id, label }) => `${label} (${id})`).join(', ')}?`
      : 'Expected the id or the full label of a stored territory.';
  throw new NotFoundError(`No territory is called "${asked}". ${hint}`, {
    details: { territory: asked, candidates: near.map(({ id, label }) => ({ id, label })) },
  });
}

/** The territory of a scope, or undefined for all of the ecosystem. */
export async function territoryOfScope(
  deps: ServiceDeps,
  scope: Scope,
): Promise<Territory | undefined> {
  return scope.territory === undefined ? undefined : findTerritory(deps, scope.territory);
}

/** An actor by id, else by unambiguous label. */
export function findActor(context: EcosystemContext, asked: string): number {
  const byId = context.rowOf.get(asked);
  if (byId !== undefined) return byId;
  const wanted = normalizeSpelling(asked);
  const rows = everyRow(context).filter(
    (row) => normalizeSpelling(labelOf(context, row)) === wanted,
  );
  if (rows.length === 1 && rows[0] !== undefined) return rows[0];
  const near =
    rows.length > 0
      ? rows
      : everyRow(context).filter(
          (row) => wanted !== '' && normalizeSpelling(labelOf(context, row)).includes(wanted),
        );
  const candidates = near
    .slice(0, CANDIDATES)
    .map((row) => ({ id: idOf(context, row), label: labelOf(context, row) }));
  const list = candidates.map(({ id, label }) => `${label} (${id})`).join(', ');
  if (rows.length > 1) {
    throw new ConflictError(`${rows.length} actors are called "${asked}": ${list}. Give an id.`, {
      details: { actor: asked, candidates },
    });
  }
  throw new NotFoundError(
    `No actor is called "${asked}". ${list === '' ? 'Expected an id or a full label.' : `Did you mean ${list}?`}`,
    { details: { actor: asked, candidates } },
  );
}

/** Rows a report is about: the territory (with all below it) and the scale of the scope.
 *  @throws InvalidInputError for a scale that is not a level */
export async function rowsOfScope(
  deps: ServiceDeps,
  context: EcosystemContext,
  scope: Scope,
): Promise<number[]> {
  const territory = await territoryOfScope(deps, scope);
  const rows =
    territory === undefined ? everyRow(context) : [...membersOf(context.columns, territory.id)];
  const rank = scaleRank(scope);
  return rank === undefined ? rows : rows.filter((row) => context.scale[row] === rank);
}

export function scaleRank(scope: Scope): number | undefined {
  if (scope.scale === undefined) return undefined;
  const level = levels.resolve(scope.scale);
  if (level === undefined) {
    throw new InvalidInputError(
      `scale: "${scope.scale}" is not a level. Expected one of ${LEVELS.join(', ')}.`,
      { details: { option: 'scale', got: scope.scale, expected: LEVELS } },
    );
  }
  return levelRank(level);
}
