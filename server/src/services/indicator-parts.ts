import { centred, type Interval } from '@passerelle/core/analysis/resampling/quantile';
import type { Indicator } from '@passerelle/core/domain/provenance';
import { orNull } from './actor-rows.js';
import type { EcosystemContext } from './ecosystem-context.js';
import type { Drawn } from './network-draws.js';

type Ends = readonly [low: number | null, high: number | null];

/** A figure of a snapshot; undefined figures have no interval. */
export function indicator(
  id: string,
  unit: string,
  figure: number | null,
  [low, high]: Ends,
  parts: Indicator['parts'],
): Indicator {
  const value = figure === null ? null : orNull(figure);
  const interval: Indicator['interval'] =
    value === null || low === null || high === null || Number.isNaN(low + high)
      ? null
      : [low, high];
  return { id, value, unit, interval, state: value === null ? 'undefined' : 'measured', parts };
}

/** Interval of a figure over the resamples of the ties; what is counted has whole ends.
 *  @param most no figure is above */
export function spread(
  { settings }: EcosystemContext,
  { value, drawn }: Drawn,
  most: number,
  isCount: boolean,
): Interval {
  const [low, high] = centred(value, drawn, settings.intervalShare, [0, most]);
  return isCount ? [Math.round(low), Math.round(high)] : [low, high];
}

/** The ends of the interval of a secondary figure. */
export function ends(name: string, [low, high]: Ends): Indicator['parts'] {
  return { [`${name}Low`]: told(low), [`${name}High`]: told(high) };
}

function told(end: number | null): number | null {
  return end === null ? null : orNull(end);
}
