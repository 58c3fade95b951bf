import { VISIBILITIES } from '@passerelle/core/domain/mediation';
import type { Consent } from '@passerelle/core/domain/mediation';
import { defaultVisibility } from '@passerelle/core/domain/viewer';

export function defaultFlags(type: string): { readonly vis: number; readonly nameable: number } {
  return {
    vis: VISIBILITIES.indexOf(defaultVisibility(type)),
    nameable: type === 'person' ? 0 : 1,
  };
}

export type ConsentFacts = Pick<Consent, 'purpose' | 'givenAt' | 'withdrawnAt' | 'visibility'>;

/** Withdrawn unless given again later. */
function isWithdrawn(consent: ConsentFacts | undefined): boolean {
  if (consent === undefined || consent.withdrawnAt === null) return false;
  return consent.givenAt === null || consent.givenAt <= consent.withdrawnAt;
}

/** What consents make of an actor.
 *  - `vis`: `appearOnMap` withdrawn → private. Its visibility counts when it was given; not given, it may only narrow.
 *  - `nameable`: not private, `namedInReport` not withdrawn, and non-person, public, or `namedInReport` given.
 *  - `suggestible`, `may_introduce`: operator basis, so true until withdrawn; false for a private actor. */
export function actorFlags(
  type: string,
  consents: readonly ConsentFacts[],
): readonly [vis: number, nameable: number, suggestible: number, mayIntroduce: number] {
  const of = (purpose: string): ConsentFacts | undefined =>
    consents.find((consent) => consent.purpose === purpose);
  const basis = defaultFlags(type).vis;
  const onMap = of('appearOnMap');
  let vis = basis;
  if (isWithdrawn(onMap)) vis = 0;
  else if (onMap !== undefined && onMap.visibility !== null) {
    const asked = VISIBILITIES.indexOf(onMap.visibility);
    vis = onMap.givenAt === null ? Math.min(basis, asked) : asked;
  }
  const named = of('namedInReport');
  const hidden = isWithdrawn(onMap);
  const nameable =
    !hidden &&
    !isWithdrawn(named) &&
    (type !== 'person' || vis === 3 || (named !== undefined && named.givenAt !== null));
  const suggestible = !hidden && !isWithdrawn(of('beSuggested'));
  const mayIntroduce = !hidden && !isWithdrawn(of('mayIntroduce'));
  return [vis, Number(nameable), Number(suggestible), Number(mayIntroduce)];
}
