import { real, whole } from './setting.js';

/** Thresholds of single measures. */
export const measureSettings = {
  cliqueSize: whole(
    4,
    [3, 10],
    'actors',
    'size k of the cliques whose chains are a circle (structural folds)',
    'Palla et al. (2005), Nature 435:814; Vedres & Stark (2010), AJS 115:1150',
  ),
  cliqueEventCap: whole(
    30,
    [2, 150],
    'actors',
    'a larger event makes no clique in structural folds',
    'design default: one crowd is no circle, and cliques cost exponential time',
  ),
  partitions: whole(
    100,
    [10, 1_000],
    'partitions',
    'partitions compared for the stability of communities',
    'Lancichinetti & Fortunato (2012), Sci. Rep. 2:336',
  ),
  hubShare: real(
    0.02,
    [0.001, 0.5],
    'share',
    'the first actors of a scale that are its hubs ("the 2 %")',
    'the founding notes of the project; methods M7',
  ),
  betweenGroups: real(
    0.6,
    [0.5, 1],
    'share',
    'an actor less often with its group than this stands between groups',
    'design default',
  ),
  topShare: real(
    0.2,
    [0.01, 0.5],
    'share',
    'the most active actors whose part is told ("20 % of actors")',
    'Juran (1951) after Pareto; the founding notes of the project',
  ),
  fewestTransitions: whole(
    30,
    [1, 1_000],
    'transitions',
    'role changes needed to tell a rate of change',
    'design default',
  ),
  rhythmActivities: whole(
    10,
    [3, 1_000],
    'activities',
    'activities needed to tell the rhythm of an actor',
    'Kim & Jo (2016), PRE 94:032311 (finite-size effects)',
  ),
  outcomeDays: whole(
    180,
    [1, 3_650],
    'days',
    'an encounter has an outcome when a tie follows within so long',
    'design default',
  ),
  fewestEvents: whole(
    5,
    [2, 1_000],
    'events',
    'events of a form needed to tell its effect',
    'design default',
  ),
  remoteKm: real(
    100,
    [1, 20_000],
    'km',
    'a tie longer than this is remote',
    'design default; distance bands as Expert et al. (2011), PNAS 108:7663',
  ),
} as const;
