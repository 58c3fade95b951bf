/** Every default of the encounter engine, in one place (methods §7 unless another source is given). */
export const PARAMETERS = {
  /** Exponents of the five terms; they add up to 1. */
  exponents: { F: 0.3, P: 0.3, I: 0.15, B: 0.15, S: 0.1 },
  /** No term may veto a suggestion alone. */
  floor: 0.05,
  /** T3 counts half in P. */
  threeStepFactor: 0.5,
  /** A route of three counts half a route of two; an event in common counts this much. */
  chainFactor: 0.5,
  commonEvent: 0.2,
  /** Shares of community, territory and sector in S. */
  surpriseShares: [0.4, 0.3, 0.3],
  /** Pseudo-strength that draws small groups towards what chance would give. */
  flowPrior: 5,
  /** "Much" gain in closeness: this percentile over untied actors. */
  muchGain: 0.95,
  /** Share of the actors of a scale that are its hubs (M7). */
  hubShare: 0.02,
  /** G5: live suggestions of one recipient, and of one target. */
  perRecipient: 3,
  perTarget: 3,

  /** Not from methods: bounds that keep the work of one recipient independent of the size of the ecosystem. */
  bounds: {
    /** Most plausible candidates of a recipient that are scored in full, and the best scored ones that compete for
     *  places. */
    pool: 32,
    competing: 24,
    /** Third steps walked exactly; above, candidates have a contact in common, unless those are fewer than `pool`. */
    exactArcs: 50_000,
    /** A contact who knows more people than this introduces nobody in particular: not walked through. */
    mostContacts: 5_000,
    /** Nodes the distances of all others are tabled to: all of a graph up to this size, which makes medians, percentiles
     *  and gains exact; above, a seeded sample, the first ones of which stand for all in medians and percentiles. */
    distanceTargets: 256,
    sample: 64,
  },
} as const;
