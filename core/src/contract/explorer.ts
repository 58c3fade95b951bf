import { z } from 'zod';
import { actorColumns } from './report.js';
import { evidenceItem } from './rows.js';

/** What the explorer asks for beyond the reports. */
export const summarySchema = z.strictObject({
  title: z.string(),
  fictional: z.boolean(),
  store: z.string(),
  digest: z.string(),
  asOf: z.string().nullable(),
  version: z.string(),
  counts: z.record(z.string(), z.number().int()),
  /** Projected ties (edges of the map). */
  edges: z.number().int(),
  levels: z.array(z.strictObject({ level: z.string(), actors: z.number().int() })),
  sources: z.array(z.string()),
});
/** GET /graph (JSON form): columns, one array a field, all of one length. The binary form holds the same columns
 *  (docs/guide/binary-graph.md): an explorer reads either into the same object. */
export const graphSchema = z.strictObject({
  digest: z.string(),
  asOf: z.string().nullable(),
  nodes: z.strictObject({
    id: z.array(z.string()),
    label: z.array(z.string()),
    /** Index into `types`. */
    type: z.array(z.number().int()),
    role: z.array(z.string().nullable()),
    territoryId: z.array(z.string().nullable()),
    scale: z.array(z.string().nullable()),
    x: z.array(z.number()),
    y: z.array(z.number()),
    /** 1.. by decreasing size; 0 = not yet linked. */
    community: z.array(z.number().int()),
    /** Part of its community, 1.. by decreasing size; 0 = not yet linked. */
    sub: z.array(z.number().int()),
    strength: z.array(z.number()),
    degree: z.array(z.number().int()),
    /** Rank for level of detail: 0 = drawn first (hubs and bridges before others). */
    rank: z.array(z.number().int()),
  }),
  edges: z.strictObject({
    /** Indices into nodes; the backbone (M2) first, strongest first. */
    source: z.array(z.number().int()),
    target: z.array(z.number().int()),
    strength: z.array(z.number()),
    /** How many leading edges form the backbone. */
    backbone: z.number().int(),
  }),
  types: z.array(z.string()),
  communities: z.array(
    z.strictObject({
      community: z.number().int(),
      name: z.string(),
      actors: z.number().int(),
      x: z.number(),
      y: z.number(),
      radius: z.number(),
      /** Small, and packed with the others of its kind beside the map. */
      apart: z.boolean(),
    }),
  ),
  /** Parts of communities, for the middle distance; a community that is not divided has one. */
  subs: z.array(
    z.strictObject({
      community: z.number().int(),
      sub: z.number().int(),
      actors: z.number().int(),
      x: z.number(),
      y: z.number(),
    }),
  ),
  /** Ties between parts, added up: the strongest of all. `a`, `b` = indices into `subs`. */
  subBundles: z.array(
    z.strictObject({ a: z.number().int(), b: z.number().int(), ties: z.number().int() }),
  ),
  /** Ties between communities, added up. */
  bundles: z.array(
    z.strictObject({
      a: z.number().int(),
      b: z.number().int(),
      ties: z.number().int(),
      strength: z.number(),
    }),
  ),
});
export const neighbourSchema = z.strictObject({
  ...actorColumns,
  strength: z.number(),
  community: z.number().int().nullable(),
  facts: z.number().int(),
  latest: z.string().nullable(),
  why: evidenceItem.nullable(),
});
export const actorPanelSchema = z.strictObject({
  ...actorColumns,
  derivedScale: z.string().nullable(),
  role: z.string().nullable(),
  sectors: z.array(z.string()),
  activeFrom: z.string().nullable(),
  activeTo: z.string().nullable(),
  territoryLabel: z.string().nullable(),
  community: z.number().int().nullable(),
  communityName: z.string().nullable(),
  available: z.boolean(),
  degree: z.number().int(),
  /** measure id → value and rank among all actors (1 = first), null when undefined. */
  measures: z.record(
    z.string(),
    z.strictObject({
      value: z.number().nullable(),
      rank: z.number().int().nullable(),
      of: z.number().int(),
    }),
  ),
  /** Strongest first, at most 50. */
  neighbours: z.array(neighbourSchema),
  needs: z.array(z.string()),
  offers: z.array(z.string()),
  /** Actors that lose the largest part of their network without this one. */
  cutOff: z.number().int(),
  /** At least three actors on each side of it (methods M11). */
  singlePassage: z.boolean(),
});
export const edgePanelSchema = z.strictObject({
  source: z.strictObject(actorColumns),
  target: z.strictObject(actorColumns),
  strength: z.number(),
  cutEdge: z.boolean(),
  evidence: z.array(evidenceItem),
});
/** Found under another spelling than the one typed. */
const near = z.boolean();
export const searchResultSchema = z.strictObject({
  actors: z.array(z.strictObject({ ...actorColumns, role: z.string().nullable(), near })),
  territories: z.array(
    z.strictObject({ id: z.string(), label: z.string(), level: z.string(), near }),
  ),
  communities: z.array(z.strictObject({ community: z.number().int(), name: z.string(), near })),
});
export const territoryRow = z.strictObject({
  id: z.string(),
  label: z.string(),
  level: z.string(),
  parentId: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  /** In it and below it. */
  actors: z.number().int(),
});
export const jobSchema = z.strictObject({
  id: z.string(),
  measure: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.number().min(0).max(1),
  /** Where the result is, once done. */
  result: z.string().nullable(),
  error: z.string().nullable(),
});
/** What the server computes at this moment. */
export const workingSchema = z.strictObject({
  /** Name of the kernel. */
  task: z.string(),
  /** Null until the kernel tells. */
  share: z.number().min(0).max(1).nullable(),
});
export type Working = z.infer<typeof workingSchema>;
export type Summary = z.infer<typeof summarySchema>;
export type GraphPayload = z.infer<typeof graphSchema>;
export type ActorPanel = z.infer<typeof actorPanelSchema>;
export type EdgePanel = z.infer<typeof edgePanelSchema>;
export type SearchResult = z.infer<typeof searchResultSchema>;
export type TerritoryRow = z.infer<typeof territoryRow>;
export type Job = z.infer<typeof jobSchema>;
