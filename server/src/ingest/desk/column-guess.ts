import type { FileSpec } from '../file-specs.js';

/** Other names people give to the columns of the canonical files, in the form of `plain`. They are proposed, never taken
 *  in silence. */
const LIKE: Readonly<Record<string, string>> = {
  id: 'identifiant identifier ident siren siret',
  label: 'name nom title titre intitule denomination raison_sociale libelle',
  type: 'kind nature type_d_acteur actor_type',
  role: 'fonction function',
  sectors: 'sector secteur secteurs theme themes tags domaines domaine',
  territory_id: 'territory territoire commune code_commune code_insee insee',
  start: 'debut date_debut start_date begin date_de_debut',
  end: 'fin date_fin end_date date_de_fin',
  lat: 'latitude',
  lon: 'longitude lng long',
  source: 'from de actor_a acteur_a origine',
  target: 'to vers actor_b acteur_b cible destination',
  weight: 'strength force poids',
  actor_id: 'actor acteur participant member membre person personne',
  event_id: 'event evenement',
  parent_id: 'parent',
  level: 'niveau echelle',
  date: 'jour day',
  category_id: 'category categorie',
  text: 'texte description',
  purpose: 'finalite',
  state: 'etat statut',
};

/** Lower case, without accents, words joined by `_`. */
export function plain(written: string): string {
  return written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

export interface Proposed {
  readonly field: string | null;
  readonly isGuessed: boolean;
}

/** The field each column of a file is read as: by its own name, else by one that people use for it. No field twice. */
export function proposedFields(written: readonly string[], spec: FileSpec): Proposed[] {
  const fields = [...spec.required, ...spec.optional];
  const own = written.map((name) => {
    const lower = name.trim().toLowerCase();
    return fields.includes(lower) ? lower : null;
  });
  const taken = new Set(own.filter((field) => field !== null));
  return written.map((name, at) => {
    const field = own[at] ?? null;
    if (field !== null) return { field, isGuessed: false };
    const spelled = plain(name);
    const like = fields.find(
      (one) =>
        !taken.has(one) && (one === spelled || (LIKE[one] ?? '').split(' ').includes(spelled)),
    );
    if (like === undefined || spelled === '') return { field: null, isGuessed: false };
    taken.add(like);
    return { field: like, isGuessed: true };
  });
}

/** How well a header fits a file: 0 when a required column has no match. */
export function fitOf(written: readonly string[], spec: FileSpec): number {
  const found = new Set(proposedFields(written, spec).map(({ field }) => field));
  return spec.required.every((one) => found.has(one)) ? found.size : 0;
}
