import { remoteSurvival } from '@passerelle/core/analysis/dynamics/remote-survival';
import { remoteTies } from '@passerelle/core/analysis/mixing/remote-ties';
import { observedRatio } from '@passerelle/core/analysis/resampling/observed-ratio';
import type { DistanceRow, LastingRow } from '@passerelle/core/contract/measure-rows';
import type { Report } from '@passerelle/core/contract/report';
import { orNull } from './actor-rows.js';
import type { EcosystemContexts } from './ecosystem-context.js';
import { rowsOfScope } from './find.js';
import { metaOf, reportOf } from './meta.js';
import { note } from './notes.js';
import { placesOf } from './places.js';
import { within } from './structure.js';
import type { Scope, ServiceDeps } from './types.js';

const YEAR = 365;

/** Ties by distance, beside those expected if distance did not matter. */
export async function distance(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<DistanceRow>> {
  const context = await contexts.get(scope);
  const rows = await rowsOfScope(deps, context, scope);
  const { networkActors, networkTies, remoteKm, intervalShare } = context.settings;
  const { csr, pick } = within(context, rows);
  const options = { distance: true };
  if (rows.length < networkActors || csr.size < networkTies) {
    const few = note('tooFewActors', { actors: rows.length, needed: networkActors });
    return reportOf(metaOf(deps, context, 'structure', scope, options, [few]), []);
  }
  const { lat, lon } = placesOf(context);
  const found = remoteTies(csr, pick(lat), pick(lon), remoteKm);
  const { remote, located, ties, bands } = found;
  const notes = [note('gravity', { located, ties, remote, remoteKm })];
  let fromKm = 0;
  const bandRows = bands.map(({ toKm, ties: count, expected }): DistanceRow => {
    const { ratio, interval } = observedRatio(count, expected, { intervalShare });
    const row = {
      fromKm,
      toKm: Number.isFinite(toKm) ? toKm : null,
      ties: count,
      expected: orNull(expected),
      ratio: orNull(ratio),
      ratioLow: orNull(interval[0]),
      ratioHigh: orNull(interval[1]),
    };
    fromKm = toKm;
    return row;
  });
  return reportOf(
    metaOf(deps, context, 'structure', scope, options, notes),
    located === 0 ? [] : bandRows,
  );
}

/** How long remote ties last, before and after the two met on site. */
export async function lasting(
  deps: ServiceDeps,
  contexts: EcosystemContexts,
  scope: Scope,
): Promise<Report<LastingRow>> {
  const context = await contexts.get(scope);
  const inside = new Set(await rowsOfScope(deps, context, scope));
  const { columns, projection, settings } = context;
  const { ties } = columns;
  const { lat, lon } = placesOf(context);
  const { remoteKm, intervalShare, fewestLasting: fewest } = settings;
  const found = remoteSurvival(columns, lat, lon, {
    asOf: projection.asOf,
    remoteKm,
    few: settings.cliqueEventCap,
    intervalShare,
    fewest,
    of: (row) => inside.has(ties.a[row] ?? -1) || inside.has(ties.b[row] ?? -1),
  });
  const rows = [false, true].map((met): LastingRow => {
    const curve = met ? found.met : found.apart;
    const told = (figure: number): number | null => (curve.lives >= fewest ? orNull(figure) : null);
    const { survival, interval } = curve.at(YEAR);
    return {
      met,
      ties: curve.lives,
      ended: curve.ended,
      halfLife: told(curve.halfLife),
      halfLifeLow: told(curve.halfLifeInterval[0]),
      halfLifeHigh: told(curve.halfLifeInterval[1]),
      survival: told(survival),
      survivalLow: told(interval[0]),
      survivalHigh: told(interval[1]),
    };
  });
  const isEmpty = rows.every(({ ties: count }) => count === 0);
  const notes = [
    isEmpty ? note('noRemoteTies', { remoteKm }) : note('lasting', { remoteKm, fewest }),
  ];
  return reportOf(
    metaOf(deps, context, 'structure', scope, { lasting: true }, notes),
    isEmpty ? [] : rows,
  );
}
