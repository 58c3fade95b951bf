import { z } from 'zod';
import { LEVELS } from './level.js';

export const ACTOR_TYPES = ['person', 'organisation', 'project', 'network'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

export const actorSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  type: z.string().min(1),
  /** Role id, or the imported spelling when the vocabulary does not know it. First one when there are several. */
  role: z.string().nullable(),
  sphere: z.string().nullable(),
  sectors: z.array(z.string()),
  territoryId: z.string().nullable(),
  scale: z.enum(LEVELS).nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  activeFrom: z.string().nullable(),
  activeTo: z.string().nullable(),
  stage: z.string().nullable(),
  size: z.string().nullable(),
  /** Columns of the source that Passerelle has no field for. Kept, never used. */
  attributes: z.record(z.string(), z.string()),
  source: z.string().nullable(),
});
/** A person, organisation, project or network. Never a party or an opinion. */
export type Actor = z.infer<typeof actorSchema>;

export const roleSchema = z.strictObject({
  actorId: z.string().min(1),
  role: z.string().min(1),
  from: z.string().nullable(),
  to: z.string().nullable(),
  scopeTerritoryId: z.string().nullable(),
  source: z.string().nullable(),
});
/** A dated role: several per actor, so that turns can be seen. */
export type Role = z.infer<typeof roleSchema>;
