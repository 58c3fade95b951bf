import { term, vocabulary } from '../vocabulary.js';

export const tieKinds = vocabulary('tieKind', [
  term('jointProject', 'joint project', 'projet commun', 'co-project'),
  term('collaboration', 'collaboration', 'collaboration', 'partnership', 'partenariat'),
  term('founder', 'founder', 'fondateur', 'fondatrice', 'founded', 'cofounder', 'cofondateur'),
  term('introduction', 'introduction', 'mise en relation', 'présentation'),
  term('employment', 'employment', 'emploi', 'employee', 'salarié', 'works for'),
  term('owner', 'owner', 'propriétaire', 'owns', 'détient'),
  term('animation', 'animation', 'animation', 'anime', 'organises', 'organizer'),
  term('investment', 'investment', 'investissement', 'invests in'),
  term('meeting', 'meeting', 'rencontre', 'réunion'),
  term('mentoring', 'mentoring', 'accompagnement', 'mentorat', 'coaching'),
  term('funding', 'funding', 'financement', 'grant', 'subvention'),
  term('membership', 'membership', 'adhésion', 'member', 'membre', 'member of', 'membre de'),
  term('affiliation', 'affiliation', 'rattachement', 'affiliated', 'affilié'),
  term('dataSharing', 'data sharing', 'partage de données', 'data_sharing', 'data'),
  term('declaredContact', 'declared contact', 'contact déclaré', 'contact', 'connaît', 'knows'),
  term('onlineExchange', 'online exchange', 'échange en ligne', 'follows', 'message'),
]);

/** Weight of one row of a kind (methods M1, a_kind). */
const FACTORS: ReadonlyMap<string, number> = new Map([
  ['jointProject', 3],
  ['collaboration', 3],
  ['founder', 3],
  ['introduction', 2],
  ['employment', 2],
  ['owner', 2],
  ['animation', 2],
  ['investment', 2],
  ['meeting', 1],
  ['mentoring', 1],
  ['funding', 1],
  ['membership', 1],
  ['affiliation', 1],
  ['dataSharing', 1],
  ['declaredContact', 0.5],
  ['onlineExchange', 0.3],
]);

/** Kinds that hold from their start until their end: with no end they have no age (methods M1). */
const LASTING: ReadonlySet<string> = new Set([
  'membership',
  'employment',
  'affiliation',
  'founder',
  'owner',
  'animation',
]);

/** Factor of a kind that is not in the vocabulary; the caller reports it. */
export const UNKNOWN_KIND_FACTOR = 1;

/** a_kind of methods M1; 1 for an unknown kind. */
export function tieKindFactor(kind: string): number {
  return FACTORS.get(kind) ?? UNKNOWN_KIND_FACTOR;
}

/** True for kinds that run until they are ended. */
export function tieKindLasts(kind: string): boolean {
  return LASTING.has(kind);
}
