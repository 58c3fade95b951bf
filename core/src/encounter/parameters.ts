/** Every default of the encounter engine, in one place (methods §7 unless another source is given). */
export const PARAMETERS = {
  /** Exponents of the five terms; they add up to 1. */
  exponents: { F: 0.3, P: 0.3, I: 0.15, B: 0.15, S: 0.1 },
  /** Who gets a place is decided between recipients by L of `terms/likelihood.ts`, for P has a scale of its own for each recipient and
   *  the other terms cost precision and time (docs/decisions/encounters-log.md); of answered demands by F^demand L^(1 - demand). */
  order: {
    demand: 0.3,
    base: 0.05,
    damped: 0.75,
    ownReach: 0.05,
    topicBase: 1e-3,
    topicLikeness: 0.5,
    largeEvents: 100,
    sameTerritory: 1.5,
    /** Who was last at a meeting so many days ago and `soonDays` counts (soonDays + days)^-fading, at most. */
    soonDays: 30,
    fading: 0.6,
  },
  /** Days after which an event says half as much of what one works on; fewest events a topic is taken to have; what
   *  ln(events / events on the topic) is raised by; a topic in common is told where both met it so many times as often as
   *  chance would have it. Whether topics tell anything here is seen from the participations of the last `lookedBackDays`, `fewest` at
   *  least; they count in full from that share beyond chance on. */
  topics: {
    halfLifeDays: 365,
    leastEvents: 0.5,
    rarity: 0.5,
    telling: 2,
    lookedBackDays: 365,
    fewest: 30,
    inFull: 0.4,
  },
  /** Whether attendance fades here is seen from who came again in so many days, of so many actors on either side at least. */
  meetings: { lookedBackDays: 180, fewest: 30, inFull: 0.25 },
  /** Whether those with many contacts make more new ones here is seen from the last year, of so many actors on either side at least;
   *  it counts in full from that exponent on. */
  popularity: { lookedBackDays: 365, fewest: 30, inFull: 0.6 },
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
  /** Likeness of two categories: the same, the same parent, the same root. */
  likeness: { same: 1, parent: 0.6, root: 0.3 },
  /** A demand counts half after so many days; one without a date counts as that old. G2: from this fit on. */
  demandHalfLife: 180,
  demandLife: 365,
  leastFit: 0.3,
  /** Share of the places drawn at random among the pairs that pass every gate. */
  randomShare: 0.1,
  /** G6, from reading real lists (docs/encounters.md): two who share more contacts than this, and a larger part of the
   *  contacts of the one who has fewer, meet without help; so do two who share more than `most`, however many they have. */
  redundant: { common: 10, share: 1 / 3, most: 50 },
  /** An introducer is named in at most so many open introductions. */
  introductions: 5,
  /** A pair that was answered is not proposed again for so many days; Infinity = never. */
  silence: {
    later: 90,
    interested: 365,
    declined: 365,
    alreadyKnown: Infinity,
    introduced: 365,
    met: Infinity,
    tie: Infinity,
  },
  /** With so many answers that take sides, and so many of each kind, a calibrated model replaces P. */
  calibrated: { fewestAnswers: 200, fewestOfAKind: 10 },
  /** G5: live suggestions of one recipient, and of one target. */
  perRecipient: 3,
  perTarget: 3,

  /** Not from methods: bounds that keep the work of one recipient independent of the size of the ecosystem. */
  bounds: {
    /** Offers compared with one need, the best fitting ones; draws to find a random pair. */
    offers: 100,
    draws: 400,
    /** Most plausible candidates of a recipient that are put in order, and the first of them, that compete for places. */
    pool: 32,
    competing: 24,
    /** Nodes with most contacts that are candidates too where two or three ties lead to fewer than `pool`. */
    bestKnown: 40,
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

export const TERM_NAMES = ['F', 'P', 'I', 'B', 'S'] as const;
export type Exponents = Readonly<Record<(typeof TERM_NAMES)[number], number>>;
