/** What a page says of a measure beside its declaration: the formula, and what its figures are checked against. */
export interface MeasureFacts {
  readonly formula: string;
  readonly oracle: string;
}

const NETWORKX = 'networkx';
const ENUMERATION = 'the definition by enumeration, on any graph up to 8 nodes';
const PATHS = `${NETWORKX} and igraph on random graphs; published values; ${ENUMERATION}`;

export const MEASURE_FACTS: Readonly<Record<string, MeasureFacts>> = {
  activityBursts: {
    formula:
      'min Σ_t (a_{q_t} x_t - ln a_{q_t}) + γ ln n · [q_t > q_{t-1}], a_0 = n / T, a_1 = s n / T',
    oracle: 'the cheapest of all courses of states, on random gaps',
  },
  activityPace: {
    formula: '(activities of 90 days / 90) / (activities of 365 days / 365)',
    oracle: 'closed forms',
  },
  approachToDecision: {
    formula:
      'd_before(i) - d_now(i), d = ties to the nearest decision maker; mean over i with both',
    oracle: 'closed forms',
  },
  articulationPoint: {
    formula: 'components of G without v > components of G',
    oracle: `${NETWORKX} \`articulation_points\`; ${ENUMERATION}`,
  },
  assortativity: {
    formula: 'r = (Σ e_ii - Σ a_i b_i) / (1 - Σ a_i b_i)',
    oracle: `${NETWORKX} \`attribute_assortativity_coefficient\`, igraph \`assortativity_nominal\``,
  },
  betweenness: { formula: 'b(v) = Σ_{s < t} σ_st(v) / σ_st', oracle: PATHS },
  bridgeness: {
    formula: 'Br(v) = Σ_{s < t; s, t ∉ N(v) ∪ {v}} σ_st(v) / σ_st',
    oracle: `published values of the karate club and the kite; ${ENUMERATION}`,
  },
  bridgingCentrality: {
    formula: 'b(v) · (1 / k_v) / Σ_{i ∈ N(v)} 1 / k_i',
    oracle: 'published values of the karate club and the kite',
  },
  bridgingOutcomes: {
    formula: '100 · followed new pairs / new pairs; less the same among like pairs',
    oracle:
      'made-up encounters with known outcomes; the null: all tables of given margins, each as often',
  },
  brokerageRoles: {
    formula: 'open triads a - b - c by the groups of a, b, c: XXX, XYX, XXY, XYY, XYZ',
    oracle: `R \`sna::brokerage\` values (it counts ordered pairs); ${ENUMERATION}`,
  },
  burstiness: {
    formula: "B = (r - 1) / (r + 1), r = sd / mean of gaps; B' for few gaps",
    oracle: 'published sequences of the source',
  },
  cartographicRole: {
    formula: 'hub: z >= 2.5; bounds of P: 0.05, 0.62, 0.80, of hubs 0.30, 0.75',
    oracle: 'the bounds of the source, role by role',
  },
  clusteringCoefficient: {
    formula: '2 t_i / (k_i (k_i - 1))',
    oracle: `${NETWORKX} \`clustering\`; ${ENUMERATION}`,
  },
  coreNumber: {
    formula: 'largest k such that i is in a part where everyone has k contacts',
    oracle: `${NETWORKX} \`core_number\``,
  },
  transitivity: {
    formula: '3 · triangles / connected triples',
    oracle: `${NETWORKX} \`transitivity\``,
  },
  triangles: {
    formula: 't_i = pairs of contacts of i that are tied',
    oracle: `${NETWORKX} \`triangles\`; ${ENUMERATION}`,
  },
  communityStability: {
    formula: 'mean over j of the own group of (partitions with i and j together) / partitions',
    oracle: 'planted groups; a complete graph, where nothing is sure',
  },
  communityTracking: {
    formula: 'J = |A ∩ B| / |A ∪ B|, one-to-one matching of largest total J',
    oracle: 'the best of all permutations',
  },
  components: {
    formula: 'classes of "joined by a chain of ties"',
    oracle: `${NETWORKX} on real graphs; ${ENUMERATION}`,
  },
  constraint: {
    formula: 'c_i = Σ_j (p_ij + Σ_q p_iq p_qj)²',
    oracle: `${NETWORKX} \`constraint\`, igraph \`constraint\``,
  },
  corePeriphery: {
    formula: 'max over divisions of corr(a_ij, ideal_ij); Lip: min k (k - 1) / 2 + m - Σ_core deg',
    oracle: 'published cores; all divisions of all graphs of 5 nodes',
  },
  crossScaleBetweenness: {
    formula: 'A(v) = Σ_{s ∈ L, t ∈ H} σ_st(v) / σ_st',
    oracle: `2 × ${NETWORKX} \`betweenness_centrality_subset\`; ${ENUMERATION}`,
  },
  cutEdge: {
    formula: 'components of G without e > components of G',
    oracle: `${NETWORKX} \`bridges\`; ${ENUMERATION}`,
  },
  degree: { formula: 'k_i = number of contacts', oracle: `${NETWORKX} on real graphs` },
  degreeAssortativity: {
    formula:
      'r = Σ (k_u - μ)(k_v - μ) / Σ (k_u - μ)², both over ties u-v read from both ends; μ = Σ k² / Σ k',
    oracle: `${NETWORKX} \`degree_pearson_correlation_coefficient\`, published value of the karate club; ${ENUMERATION}`,
  },
  disparity: {
    formula: 'α_uv = min over both ends of (1 - w / s)^(k - 1)',
    oracle: 'published values of the karate club',
  },
  distanceToDecision: { formula: 'd(i) = min over decision makers of hops', oracle: ENUMERATION },
  edgeBetweenness: { formula: 'b(e) = Σ_{s < t} σ_st(e) / σ_st', oracle: PATHS },
  effectiveSize: {
    formula: 'k - 2 t / k, t = ties among contacts',
    oracle: `${NETWORKX} \`effective_size\``,
  },
  eiIndex: {
    formula: '(E - I) / (E + I)',
    oracle: 'published values of the karate club and of a real graph',
  },
  excessGini: {
    formula: 'G - mean G of a multinomial draw, G = 2 Σ i x_(i) / (n Σ x) - (n + 1) / n',
    oracle: 'half the relative mean difference; published chance values',
  },
  firstTieBoost: {
    formula: '(after - before) - mean over like actors of (after - before)',
    oracle: `${ENUMERATION}; made-up boosts`,
  },
  harmonicCentrality: {
    formula: 'Σ_t 1 / d(i, t)',
    oracle: `${NETWORKX} \`harmonic_centrality\`; ${ENUMERATION}`,
  },
  hierarchy: {
    formula: 'Σ_j r_j ln r_j / (k ln k), r_j = c_ij / (c_i / k)',
    oracle: 'published values of the karate club and the kite',
  },
  independentRoutes: {
    formula: 'largest number of paths L → H that share no node',
    oracle: `Menger: smallest cut, ${ENUMERATION}`,
  },
  introductions: {
    formula: '(followed + 1) / (due + 10); concentration Σ_i (n_i / Σ n)²',
    oracle: 'closed forms',
  },
  triadClosure: {
    formula: 'closed(i) / Σ_{open pairs of i} closed(c) / open(c), c = contacts in common',
    oracle: `${ENUMERATION}; made-up go-betweens`,
  },
  tieSurvival: {
    formula: 'S(t) = Π_{t_i <= t} (1 - d_i / n_i)',
    oracle: 'the published leukaemia remission times of Freireich et al. (1963)',
  },
  katzIndex: {
    formula: 'K(u, v) = Σ_l β^l · walks of l ties from u to v = ((I - βA)^-1 - I)_uv',
    oracle:
      'published values of the karate club; closed forms; the sum over walks counted one by one, on any graph up to 8 nodes',
  },
  leiden: {
    formula: 'max Q = (1 / 2m) Σ_ij (w_ij - γ s_i s_j / 2m) [c_i = c_j]',
    oracle: 'igraph optimal modularity; published optima',
  },
  localBridge: {
    formula: 'a tie without a common contact; span = distance once removed',
    oracle: `${NETWORKX} \`local_bridges\`; ${ENUMERATION}`,
  },
  modularity: {
    formula: 'Q = (1 / 2m) Σ_ij (w_ij - γ s_i s_j / 2m) [c_i = c_j]',
    oracle: `${NETWORKX} \`modularity\``,
  },
  pageRank: {
    formula: 'p = (1 - α) / n + α Σ_j p_j w_ji / s_j, α = 0.85',
    oracle: `${NETWORKX} \`pagerank\` on real graphs`,
  },
  participationCoefficient: {
    formula: 'P_i = 1 - Σ_c (w_ic / s_i)²',
    oracle: `bctpy \`participation_coef\`; ${ENUMERATION}`,
  },
  rankingUncertainty: {
    formula:
      'middle 90 % over resamples, moved so that its median is the figure; Spearman 5th percentile',
    oracle: 'published stability of betweenness on the karate club',
  },
  reach2: {
    formula: '|{t : d(i, t) ≤ 2}| / (n - 1)',
    oracle: `reference values of the toy; ${ENUMERATION}`,
  },
  relativeParticipation: {
    formula: 'P_i / (1 - 1 / min(k_i, groups))',
    oracle: 'closed forms; stays within 0 … 1 on any graph',
  },
  proximityProfile: {
    formula:
      'mean over pairs of: 1 within 100 km; 1 / steps, their tie left out; 1 in one organisation; 1 of one sphere; |A ∩ B| / √(|A| |B|)',
    oracle: 'closed forms; steps by enumeration on any graph',
  },
  remoteTieShare: {
    formula:
      'ties > 100 km / located ties; f(band) = ties / (m Σ_{pairs in band} k_i k_j / Σ_pairs k_i k_j)',
    oracle: 'known distances; 1 where distance does not matter',
  },
  remoteTieSurvival: {
    formula:
      'S(t) = Π_{t_i <= t} (1 - d_i / n_i), n_i = ties of that side at risk; half-life: S = 1/2',
    oracle: 'the published remission times of Freireich et al. (1963); the definition, tie by tie',
  },
  richClubCoefficient: {
    formula: 'φ(k) = 2 E_{>k} / (N_{>k} (N_{>k} - 1)), over its mean in rewired graphs',
    oracle: `${NETWORKX} \`rich_club_coefficient\``,
  },
  roleTurnover: {
    formula: 'H = -Σ_i π_i Σ_j P_ij log2 P_ij',
    oracle: 'published sequences of the source',
  },
  strength: { formula: 's_i = Σ_j w_ij', oracle: `${NETWORKX} on real graphs` },
  structuralFold: {
    formula: 'number of k-clique communities with i',
    oracle: `${NETWORKX} \`k_clique_communities\`; ${ENUMERATION}`,
  },
  territoryEfficiency: {
    formula: 'E_T = mean over s ∈ L, t ∈ H of 1 / d(s, t)',
    oracle: `reference values of the toy; ${ENUMERATION}`,
  },
  visibilityGap: {
    formula: 'percentile(recent facts) - percentile(reach2)',
    oracle: 'closed forms',
  },
  withinModuleZScore: {
    formula: 'z_i = (κ_i - mean κ) / sd κ over the own group',
    oracle: `bctpy \`module_degree_zscore\`; ${ENUMERATION}`,
  },
};
