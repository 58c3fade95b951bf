import { bridgesDrawJob } from '@passerelle/core/analysis/brokerage/bridges-draw';
import { passagesDrawJob } from '@passerelle/core/analysis/brokerage/single-passages';
import { dependenciesJob } from '@passerelle/core/analysis/centrality/dependencies';
import { lengthSumsJob } from '@passerelle/core/analysis/centrality/distance-sums';
import { hubsDrawJob } from '@passerelle/core/analysis/centrality/hubs-uncertainty';
import { stabilityJob } from '@passerelle/core/analysis/community/community-stability';
import { partitionDrawJob } from '@passerelle/core/analysis/community/partition-draws';
import { aggregateJob } from '@passerelle/core/analysis/community/leiden/aggregate';
import { leidenJob } from '@passerelle/core/analysis/community/leiden/leiden-job';
import { refineJob } from '@passerelle/core/analysis/community/leiden/refine';
import { directedBetweennessJob } from '@passerelle/core/analysis/directed/directed-betweenness';
import { directedHarmonicJob } from '@passerelle/core/analysis/directed/directed-harmonic';
import type { PartJob } from '@passerelle/core/analysis/crew';
import { hopsJob } from '@passerelle/core/analysis/shortest-paths/hop-sums';
import { repulsionJob } from '@passerelle/core/analysis/layout/repulsion';
import { rewiringJob } from '@passerelle/core/analysis/structure';
import { structureDrawJob } from '@passerelle/core/analysis/structure-intervals';
import { randomPathsJob } from '@passerelle/core/analysis/shortest-paths/random-paths';
import { brandesJob } from '@passerelle/core/analysis/shortest-paths/path-sums';

const jobs = [
  aggregateJob,
  brandesJob,
  bridgesDrawJob,
  dependenciesJob,
  directedBetweennessJob,
  directedHarmonicJob,
  hopsJob,
  hubsDrawJob,
  leidenJob,
  lengthSumsJob,
  partitionDrawJob,
  passagesDrawJob,
  randomPathsJob,
  refineJob,
  repulsionJob,
  rewiringJob,
  stabilityJob,
  structureDrawJob,
] as const;

/** A job that threads share, by the name it travels under. */
export function partJob(name: string): PartJob<unknown> {
  const found = jobs.find((job) => job.name === name);
  if (found === undefined) throw new Error(`no shared job is called ${name}`);
  return found as PartJob<unknown>;
}
