import { real, whole } from './setting.js';

/** How facts become a graph, how paths are walked, what a null model and a resample are. */
export const graphSettings = {
  halfLifeDays: real(
    365,
    [1, 36_500],
    'days',
    'a tie without news counts half as much after so long',
    'design default, after the decay of Burt (2000), Social Networks 22:1',
  ),
  eventCap: whole(
    150,
    [2, 1_000],
    'actors',
    'a larger event is not expanded into pairs of actors',
    'design default: cost k², and pairs of a crowd say little (Newman 2001, PRE 64:016132)',
  ),
  activeYears: real(
    5,
    [0.1, 100],
    'years',
    'an actor is active with a tie or a presence in the last years',
    'design default',
  ),
  pivots: whole(
    500,
    [1, 1_000_000],
    'sources',
    'paths are walked from so many sources when walking from all is too long',
    'Brandes & Pich (2007), Int. J. Bifurcation Chaos 17:2303',
  ),
  betweennessError: real(
    0.001,
    [0.00005, 0.2],
    'share of pairs',
    'betweenness too long to compute is known within this, with 90 % confidence; asked for, it is always estimated so',
    'Borassi & Natale (2016), ESA (KADABRA)',
  ),
  permutations: whole(
    1_000,
    [19, 100_000],
    'draws',
    'label permutations of a null model',
    'design default: p-values down to 0.001',
  ),
  resamples: whole(
    500,
    [20, 10_000],
    'draws',
    'resamples behind an interval, when they are asked for',
    'design default, of the order of Epskamp, Borsboom & Fried (2018), Behav. Res. Methods 50:195',
  ),
  keptTies: real(
    0.8,
    [0.05, 0.99],
    'share',
    'share of ties that a resample keeps',
    'Borgatti, Carley & Krackhardt (2006), Soc. Networks 28:124',
  ),
  intervalShare: real(
    0.9,
    [0.5, 0.999],
    'share',
    'share of the resamples inside an interval',
    'design default',
  ),
  firsts: whole(
    10,
    [1, 1_000],
    'actors',
    'how many firsts of a ranking the probability of being among them is about',
    'design default: what fits a screen',
  ),
  resampleSources: whole(
    100,
    [10, 100_000],
    'sources',
    'paths of each resample are walked from so many sources on large graphs',
    'design default; the error it makes is measured and printed',
  ),
  fewestSpearman: real(
    0.7,
    [0, 1],
    'correlation',
    'a ranking is printed only if 95 % of resamples rank at least so alike',
    'Epskamp, Borsboom & Fried (2018), Behav. Res. Methods 50:195',
  ),
} as const;
