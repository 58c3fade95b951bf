import type { Nearness } from '@passerelle/core/analysis/mixing/proximity-profile';
import type { ProximityRow } from '@passerelle/core/contract/proximity-row';
import type { Report } from '@passerelle/core/contract/report';
import type { DictColumn } from '@passerelle/core/domain/ecosystem';
import { ROLE_SPHERE } from '@passerelle/core/domain/role-sphere';
import { belongingOf } from '@passerelle/core/encounter/belonging';
import { orNull } from './actor-rows.js';
import type { EcosystemContext, EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf, seedOf } from './meta.js';
import { note } from './notes.js';
import { placesOf } from './places.js';
import { within } from './structure.js';
import type { Scope, ServiceDeps } from './types.js';

/** In what tied actors are near each other, beside pairs without a tie. */
export async function proximity(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<ProximityRow>> {
  const context = await contexts.get(scope);
  const rows = await rowsOfScope(deps, context, scope);
  const { networkActors, networkTies, remoteKm, intervalShare, proximityPairs } = context.settings;
  const { csr, pick } = within(context, rows);
  const options = { proximity: true };
  if (rows.length < networkActors || csr.size < networkTies) {
    const few = note('tooFewActors', { actors: rows.length, needed: networkActors });
    return reportOf(metaOf(deps, context, 'structure', scope, options, [few]), []);
  }
  const { lat, lon } = placesOf(context);
  const chosen = pick(Int32Array.from({ length: context.csr.order }, (_, row) => row));
  const [organisations, themes] = [organisationsOf(context), themesOf(context)];
  const found = await context.task(
    'proximityProfile',
    [scope.territory ?? '', scope.scale ?? '', seedOf(scope)].join('|'),
    () => ({
      csr,
      traits: {
        lat: pick(lat),
        lon: pick(lon),
        sphere: pick(spheresOf(context)),
        organisations: Array.from(chosen, (row) => organisations[row] ?? []),
        themes: Array.from(chosen, (row) => themes[row] ?? []),
      },
      options: { pairs: proximityPairs, remoteKm, intervalShare, seed: seedOf(scope) },
    }),
    scope,
  );
  const told = ({ known, mean, interval }: Nearness) =>
    known < networkTies
      ? { mean: null, low: null, high: null }
      : { mean: orNull(mean), low: orNull(interval[0]), high: orNull(interval[1]) };
  const notes = [note('proximity', { pairs: Math.min(proximityPairs, csr.size), remoteKm })];
  return reportOf(
    metaOf(deps, context, 'structure', scope, options, notes),
    found.map(({ proximity: of, tied, untied }): ProximityRow => {
      const [own, other] = [told(tied), told(untied)];
      return {
        proximity: of,
        tied: own.mean,
        tiedLow: own.low,
        tiedHigh: own.high,
        tiedKnown: tied.known,
        untied: other.mean,
        untiedLow: other.low,
        untiedHigh: other.high,
        untiedKnown: untied.known,
      };
    }),
  );
}

const textsOf = ({ codes, values }: DictColumn): string[] =>
  Array.from(codes, (code) => values[code] ?? '');

/** Number of the sphere, declared or told by the role; -1 = unknown. */
function spheresOf({ columns }: EcosystemContext): Int32Array {
  const { sphere, role } = columns.actors;
  const roles = textsOf(role);
  const numbers = new Map<string, number>();
  return Int32Array.from(textsOf(sphere), (declared, row) => {
    const own = declared === '' ? (ROLE_SPHERE[roles[row] ?? ''] ?? '') : declared;
    if (own === '') return -1;
    const number = numbers.get(own) ?? numbers.size;
    numbers.set(own, number);
    return number;
  });
}
function themesOf({ columns }: EcosystemContext): readonly (readonly number[])[] {
  const numbers = new Map<string, number>();
  return textsOf(columns.actors.sectors).map((joined) =>
    [...new Set(joined.split('|'))]
      .filter((theme) => theme !== '')
      .map((theme) => {
        const number = numbers.get(theme) ?? numbers.size;
        numbers.set(theme, number);
        return number;
      }),
  );
}
/** An organisation belongs to itself and to who owns it, a person where it works. */
function organisationsOf({ columns }: EcosystemContext): readonly (readonly number[])[] {
  const { own, above } = belongingOf(columns);
  return textsOf(columns.actors.type).map((type, row) => [
    ...(type === 'organisation' ? [row] : []),
    ...own.rows.subarray(own.offsets[row], own.offsets[row + 1]),
    ...above.rows.subarray(above.offsets[row], above.offsets[row + 1]),
  ]);
}
