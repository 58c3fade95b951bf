/** How much one import may bring, and how much waits at a time: what is uploaded lies on disk until it is done with. */
export interface DraftLimits {
  /** Of all files together. */
  readonly bytes: number;
  readonly files: number;
  /** Of one request. */
  readonly piece: number;
  /** Drafts at a time. */
  readonly drafts: number;
  /** A draft nobody touched for so long is removed, ms. */
  readonly idleMs: number;
  /** Rejected rows that can be mended here; the file of rejected rows holds all. */
  readonly mendable: number;
  /** Characters of their cells. */
  readonly mendableText: number;
}

export const DRAFT_LIMITS: DraftLimits = {
  bytes: 200 * 1024 * 1024,
  files: 60,
  piece: 8 * 1024 * 1024,
  drafts: 8,
  idleMs: 60 * 60 * 1000,
  mendable: 1_000,
  mendableText: 4_000_000,
};
